package torg.staff.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table invitation: at most one for each person, and gone once it has been accepted. */
@Component
class Invitations {
    private final JdbcClient db;

    Invitations(JdbcClient db) {
        this.db = db;
    }

    void replace(long person, byte[] hash, Instant until) {
        db.sql("""
                        insert into invitation (person_id, hash, valid_until) values (:person, :hash, :until)
                        on conflict (person_id) do update set hash = excluded.hash, valid_until = excluded.valid_until
                        """)
                .param("person", person)
                .param("hash", hash)
                .param("until", Timestamp.from(until))
                .update();
    }

    boolean open(byte[] hash, Instant now) {
        return db.sql("select exists (select from invitation where hash = :hash and valid_until > :now)")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** The row can be taken once, so of two who press the button at the same time one comes in. */
    Optional<Invited> take(byte[] hash, Instant now) {
        return db.sql("""
                        delete from invitation i using person p
                        where p.id = i.person_id and i.hash = :hash and i.valid_until > :now
                        returning p.id as person, p.sign_in_name, p.name
                        """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(Invited.class)
                .optional();
    }

    void withdraw(long person) {
        db.sql("delete from invitation where person_id = :person")
                .param("person", person)
                .update();
    }
}
