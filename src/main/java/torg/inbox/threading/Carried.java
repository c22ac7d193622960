package torg.inbox.threading;

import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Outcome;

/** What became of an answer on its way to a platform, in the table message. */
@Component
class Carried {
    private final JdbcClient db;

    Carried(JdbcClient db) {
        this.db = db;
    }

    /** Empty as long as nobody knows. */
    void delivered(String key, Optional<Outcome> outcome) {
        var how = outcome.isEmpty()
                ? "ON_ITS_WAY"
                : switch (outcome.get()) {
                    case Outcome.Delivered d -> "ARRIVED";
                    case Outcome.Refused r -> "FAILED";
                    case Outcome.NotNow n -> "ON_ITS_WAY";
                    case Outcome.Unknown u -> "UNCLEAR";
                };
        db.sql("""
                        update message set delivery = :how, delivery_word = :word,
                            ref = coalesce(:ref, ref), address = coalesce(:address, address)
                        where delivery_key = :key
                        """)
                .param("key", key)
                .param("how", how)
                .param("word", outcome.flatMap(Carried::word).orElse(null), Types.VARCHAR)
                .param("ref", outcome.flatMap(Carried::ref).orElse(null), Types.VARCHAR)
                .param("address", outcome.flatMap(Carried::address).orElse(null), Types.VARCHAR)
                .update();
    }

    private static Optional<String> word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered d -> Optional.empty();
            case Outcome.Refused(var word) -> Optional.of(word);
            case Outcome.NotNow(var at, var word) -> Optional.of(word);
            case Outcome.Unknown(var word) -> Optional.of(word);
        };
    }

    private static Optional<String> ref(Outcome outcome) {
        return outcome instanceof Outcome.Delivered(var ref, var address) ? Optional.of(ref.value()) : Optional.empty();
    }

    private static Optional<String> address(Outcome outcome) {
        return outcome instanceof Outcome.Delivered(var ref, var address) && !address.isBlank()
                ? Optional.of(address)
                : Optional.empty();
    }
}
