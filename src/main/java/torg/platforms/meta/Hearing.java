package torg.platforms.meta;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Way;
import torg.platforms.arrivals.Landed;
import torg.platforms.http.Json;
import torg.platforms.listening.Round;

/** What one round hears, and never the city's own voice. */
record Hearing(Account account, Tongue tongue, Round round) {

    Instant now() {
        return round.now();
    }

    boolean isOwn(JsonNode said) {
        return tongue.isOwn(said, account);
    }

    void hear(Way way, String ref, String root, Optional<String> parent, String address, JsonNode said) {
        if (!isOwn(said)) {
            var at = Reading.moment(Tongue.time(said)).orElse(now());
            round.hear(at, landed(tongue, way, ref, root, parent, address, said));
        }
    }

    void hearGone(String ref) {
        round.hear(now(), gone(ref, now()));
    }

    /** The same for what is asked and what is told, so that it lands once. */
    static Landed landed(
            Tongue tongue, Way way, String ref, String root, Optional<String> parent, String address, JsonNode said) {
        var capture = Reading.captured(tongue.network(), way, ref, root, parent, address, said);
        return new Landed("written|" + ref + "|" + Reading.version(Tongue.text(said)), Json.bytes(capture));
    }

    static Landed gone(String ref, Instant noticed) {
        return new Landed("removed|" + ref, Json.bytes(Reading.gone(ref, noticed)));
    }
}
