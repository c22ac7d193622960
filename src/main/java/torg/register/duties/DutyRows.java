package torg.register.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.policy.Place;
import torg.register.AccountId;
import torg.staff.Person;

/** The tables account_substitute and account_duty, and the view account_holding over them and the account itself. */
@Component
class DutyRows {
    private final JdbcClient db;

    DutyRows(JdbcClient db) {
        this.db = db;
    }

    void replace(AccountId account, List<Person> more, Map<Duty, Person> spread) {
        db.sql("delete from account_substitute where account_id = :id")
                .param("id", account.value())
                .update();
        db.sql("delete from account_duty where account_id = :id")
                .param("id", account.value())
                .update();
        for (var place = 0; place < more.size(); place++) {
            db.sql("insert into account_substitute (account_id, person_id, place) values (:id, :person, :place)")
                    .param("id", account.value())
                    .param("person", more.get(place).id())
                    .param("place", place)
                    .update();
        }
        spread.forEach((duty, person) -> db.sql(
                        "insert into account_duty (account_id, duty, person_id) values (:id, :duty, :person)")
                .param("id", account.value())
                .param("duty", duty.name())
                .param("person", person.id())
                .update());
    }

    /** One person's part in one account. */
    private record Part(AccountId account, Person person, String part) {}

    /** @return everybody's parts in one account, whatever has become of it */
    Staffing of(AccountId account) {
        return staffing(parts("""
                        select a.id as account_id, p.id, p.sign_in_name, p.name, p.email, h.part
                        from account a
                        cross join lateral (
                            select a.responsible_id as person_id, 'RESPONSIBLE' as part, 0 as place
                            union all select a.substitute_id, 'SUBSTITUTE', 0
                            union all select s.person_id, 'SUBSTITUTE', 1 + s.place from account_substitute s where s.account_id = a.id
                            union all select d.person_id, d.duty, 0 from account_duty d where d.account_id = a.id
                        ) h
                        join person p on p.id = h.person_id
                        where a.id = :id
                        order by h.part, h.place
                        """, Map.of("id", account.value())));
    }

    /** Everybody's parts in every living account; an account with nobody is there with nobody. */
    Map<AccountId, Staffing> all() {
        var parts = new LinkedHashMap<AccountId, List<Part>>();
        db.sql("select id from account where stage not in ('REFUSED', 'ARCHIVED', 'CLOSED') order by id")
                .query(Long.class)
                .list()
                .forEach(id -> parts.put(new AccountId(id), new ArrayList<>()));
        parts("""
                        select h.account_id, p.id, p.sign_in_name, p.name, p.email, h.part
                        from account_holding h join person p on p.id = h.person_id
                        order by h.part, h.place
                        """, Map.of())
                .forEach(part -> parts.computeIfAbsent(part.account(), id -> new ArrayList<>())
                        .add(part));
        var all = new HashMap<AccountId, Staffing>();
        parts.forEach((account, held) -> all.put(account, staffing(held)));
        return all;
    }

    private List<Part> parts(String sql, Map<String, Object> params) {
        return db.sql(sql)
                .params(params)
                .query((row, n) -> new Part(
                        new AccountId(row.getLong("account_id")),
                        new Person(
                                row.getLong("id"),
                                row.getString("sign_in_name"),
                                row.getString("name"),
                                row.getString("email")),
                        row.getString("part")))
                .list();
    }

    /** A substitute who has meanwhile become responsible is the responsible, and nobody's substitute. */
    private static Staffing staffing(List<Part> parts) {
        var responsible = Optional.<Person>empty();
        var substitutes = new LinkedHashSet<Person>();
        var spread = new EnumMap<Duty, Person>(Duty.class);
        for (var held : parts) {
            switch (held.part()) {
                case "RESPONSIBLE" -> responsible = Optional.of(held.person());
                case "SUBSTITUTE" -> substitutes.add(held.person());
                default -> spread.put(Duty.valueOf(held.part()), held.person());
            }
        }
        responsible.ifPresent(substitutes::remove);
        return new Staffing(responsible, List.copyOf(substitutes), spread);
    }

    /** The living accounts in which somebody has a part. */
    List<AccountId> heldBy(long person) {
        return db
                .sql("select distinct account_id from account_holding where person_id = :person order by account_id")
                .param("person", person)
                .query(Long.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    boolean holds(AccountId account, long person) {
        return db.sql("select exists (select from account_holding where account_id = :account and person_id = :person)")
                .param("account", account.value())
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Where each living account stands, to ask the rules by. */
    Map<AccountId, Place> places() {
        var places = new HashMap<AccountId, Place>();
        db.sql("""
                        select a.id, a.network, u.path from account a join unit u on u.id = a.unit_id
                        where a.stage not in ('REFUSED', 'ARCHIVED', 'CLOSED')
                        """)
                .query((row, n) -> places.put(
                        new AccountId(row.getLong("id")),
                        Place.of(List.of((Long[]) row.getArray("path").getArray()), row.getString("network"))))
                .list();
        return places;
    }

    /** Those who do not work here that day. */
    Set<Long> gone(LocalDate day) {
        return Set.copyOf(db.sql("select id from person where left_on < :day")
                .param("day", day)
                .query(Long.class)
                .list());
    }

    /** Those who have been given a last day and still have a part in a living account. */
    List<Long> leavers() {
        return db.sql("""
                        select id from person
                        where left_on is not null and exists (select from account_holding h where h.person_id = person.id)
                        order by id
                        """).query(Long.class).list();
    }
}
