package torg.staff.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table person_openid: who somebody is at the city's OpenID provider. */
@Component
class CityAccounts {
    private final JdbcClient db;

    CityAccounts(JdbcClient db) {
        this.db = db;
    }

    Optional<Long> holder(String issuer, String subject) {
        return db.sql("select person_id from person_openid where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Long.class)
                .optional();
    }

    boolean bind(String issuer, String subject, long person) {
        return db.sql("""
                                insert into person_openid (issuer, subject, person_id) values (:issuer, :subject, :person)
                                on conflict do nothing
                                """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("person", person)
                        .update()
                == 1;
    }
}
