package torg.staff.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The column person.password: a hash, or nothing for somebody who comes in by passkey or through the city's provider. */
@Component
class Passwords {
    private final JdbcClient db;
    private final PasswordEncoder encoder;

    Passwords(JdbcClient db, PasswordEncoder encoder) {
        this.db = db;
        this.encoder = encoder;
    }

    Optional<String> of(long person) {
        return db.sql("select password from person where id = :person and password is not null")
                .param("person", person)
                .query(String.class)
                .optional();
    }

    boolean matches(long person, String typed) {
        return of(person).map(hash -> encoder.matches(typed, hash)).orElse(false);
    }

    void set(long person, Password password) {
        db.sql("update person set password = :hash where id = :person")
                .param("hash", encoder.encode(password.text()))
                .param("person", person)
                .update();
    }

    void forget(long person) {
        db.sql("update person set password = null where id = :person")
                .param("person", person)
                .update();
    }
}
