package torg.platforms.consent;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import torg.platforms.Granted;
import torg.platforms.Network;
import torg.platforms.consent.Consent.Choice;
import torg.platforms.http.Json;
import torg.vault.Seal;
import torg.vault.Secret;

/** The table consent_asked. */
@Component
class ConsentRows {
    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient db;
    private final Seal seal;

    ConsentRows(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    record Asked(long id, Network network, String about, long person, Secret verifier, Instant at) {}

    /** What nobody came back for is forgotten at the next asking. */
    void add(byte[] state, Network network, String about, long person, Secret verifier, Instant now) {
        db.sql("delete from consent_asked where asked_at < :old")
                .param("old", Timestamp.from(now.minus(KEPT)))
                .update();
        db.sql("""
                        insert into consent_asked (state_hash, network, about, person_id, sealed, asked_at)
                        values (:state, :network, :about, :person, :sealed, :now)
                        """)
                .param("state", state)
                .param("network", network.name())
                .param("about", about)
                .param("person", person)
                .param("sealed", seal.close(verifier, verifiers(about, person)))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Sealed to the person and to what it is about: a row that was changed to be another's does not open. */
    private static String verifiers(String about, long person) {
        return "consent/" + person + "/" + about;
    }

    Optional<Asked> find(byte[] state) {
        return db.sql("select * from consent_asked where state_hash = :state")
                .param("state", state)
                .query((row, n) -> asked(row))
                .optional();
    }

    private Asked asked(ResultSet row) throws SQLException {
        var about = row.getString("about");
        var person = row.getLong("person_id");
        return new Asked(
                row.getLong("id"),
                Network.valueOf(row.getString("network")),
                about,
                person,
                seal.open(row.getBytes("sealed"), verifiers(about, person)),
                row.getTimestamp("asked_at").toInstant());
    }

    /** @return false when somebody came back with it before, on whatever node */
    boolean came(long id, Instant now) {
        return db.sql("update consent_asked set came_at = :now where id = :id and came_at is null")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void keep(long id, List<Choice> choices) {
        var written = Json.object();
        var all = written.putArray("choices");
        for (var choice : choices) {
            var one = all.addObject()
                    .put("id", choice.granted().remoteId())
                    .put("handle", choice.granted().handle())
                    .put("token", choice.granted().token().value())
                    .put("name", choice.name());
            choice.granted().ends().ifPresent(ends -> one.put("ends", ends.toString()));
        }
        db.sql("update consent_asked set sealed_choices = :sealed where id = :id")
                .param("id", id)
                .param("sealed", seal.close(new Secret(Json.text(written)), choices(id)))
                .update();
    }

    private static String choices(long id) {
        return "consent-choices/" + id;
    }

    Optional<Consents.Waiting> waiting(long id, long person, Instant since) {
        return db.sql("""
                        select * from consent_asked
                        where id = :id and person_id = :person and came_at > :since and sealed_choices is not null
                        """)
                .param("id", id)
                .param("person", person)
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Consents.Waiting(
                        id,
                        Network.valueOf(row.getString("network")),
                        row.getString("about"),
                        choices(seal.open(row.getBytes("sealed_choices"), choices(id)))))
                .optional();
    }

    private static List<Choice> choices(Secret written) {
        var all = Json.object(written.value().getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .path("choices");
        return StreamSupport.stream(all.spliterator(), false)
                .map(ConsentRows::choice)
                .toList();
    }

    private static Choice choice(JsonNode one) {
        return new Choice(
                new Granted(
                        Json.text(one, "id"),
                        Json.text(one, "handle"),
                        new Secret(Json.text(one, "token")),
                        Optional.of(Json.text(one, "ends"))
                                .filter(ends -> !ends.isEmpty())
                                .map(Instant::parse)),
                Json.text(one, "name"));
    }

    boolean forget(long id) {
        return db.sql("delete from consent_asked where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }
}
