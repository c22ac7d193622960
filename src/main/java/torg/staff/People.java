package torg.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.shell.NotFound;

/** The table person. Whoever has left stays in it, because what they decided stays; {@code left_on} is the last day. */
@Component
class People {
    private final JdbcClient db;

    People(JdbcClient db) {
        this.db = db;
    }

    Person add(String signInName, String name, String email) {
        return db.sql("insert into person (sign_in_name, name, email) values (:signInName, :name, :email) returning *")
                .param("signInName", signInName)
                .param("name", name)
                .param("email", email)
                .query(People::person)
                .single();
    }

    Optional<Person> find(long id) {
        return db.sql("select * from person where id = :id")
                .param("id", id)
                .query(People::person)
                .optional();
    }

    /** One change to a person at a time. */
    Person hold(long id) {
        return db.sql("select * from person where id = :id for update")
                .param("id", id)
                .query(People::person)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<Person> bySignInName(String name) {
        return db.sql("select * from person where sign_in_name = lower(:name)")
                .param("name", name)
                .query(People::person)
                .optional();
    }

    Optional<Person> byNameOrEmail(String text, LocalDate today) {
        var found = db.sql("""
                        select * from person
                        where (left_on is null or left_on >= :today)
                          and (lower(name) = lower(:text) or lower(email) = lower(:text))
                        limit 2
                        """)
                .param("text", text.strip())
                .param("today", today)
                .query(People::person)
                .list();
        return found.size() == 1
                ? Optional.of(found.getFirst())
                : Optional.empty(); // two of the same name: a person must choose
    }

    Optional<Person> byEmail(String address, LocalDate today) {
        return db.sql(
                        "select * from person where lower(email) = lower(:address) and email <> '' and (left_on is null or left_on >= :today)")
                .param("address", address)
                .param("today", today)
                .query(People::person)
                .optional();
    }

    List<Person> search(String text, LocalDate today, int limit) {
        return db.sql("""
                        select * from person
                        where (left_on is null or left_on >= :today)
                          and (name ilike '%' || :text || '%' or sign_in_name = lower(:typed) or lower(email) = lower(:typed))
                        order by name collate "sv-SE-x-icu", id limit :limit
                        """)
                .param(
                        "text",
                        text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .param("typed", text.strip())
                .param("today", today)
                .param("limit", limit)
                .query(People::person)
                .list();
    }

    Optional<LocalDate> lastDay(long person) {
        return db.sql("select left_on from person where id = :id and left_on is not null")
                .param("id", person)
                .query(LocalDate.class)
                .optional();
    }

    void leave(long person, LocalDate lastDay) {
        db.sql("update person set left_on = :lastDay where id = :id")
                .param("lastDay", lastDay)
                .param("id", person)
                .update();
    }

    boolean comeBack(long person) {
        return db.sql("update person set left_on = null where id = :id and left_on is not null")
                        .param("id", person)
                        .update()
                == 1;
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("id"), row.getString("sign_in_name"), row.getString("name"), row.getString("email"));
    }
}
