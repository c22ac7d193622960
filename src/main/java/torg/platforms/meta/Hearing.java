package torg.platforms.meta;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import torg.platforms.Way;
import torg.platforms.arrivals.Landed;
import torg.platforms.http.Json;

/** What one round of listening hears: each thing once, and never the city's own voice. */
final class Hearing {
    private record Heard(Instant at, Landed landed) {}

    private final Account account;
    private final Tongue tongue;
    private final Memory memory;
    private final Instant now;
    private final List<Heard> heard = new ArrayList<>();

    Hearing(Account account, Tongue tongue, Memory memory, Instant now) {
        this.account = account;
        this.tongue = tongue;
        this.memory = memory;
        this.now = now;
    }

    Account account() {
        return account;
    }

    Tongue tongue() {
        return tongue;
    }

    Instant now() {
        return now;
    }

    boolean isOwn(JsonNode said) {
        return tongue.isOwn(said, account);
    }

    void hear(Way way, String ref, String root, Optional<String> parent, String address, JsonNode said) {
        var landed = landed(tongue, way, ref, root, parent, address, said);
        if (!isOwn(said) && memory.tell(landed.key())) {
            heard.add(new Heard(Reading.moment(Tongue.time(said)).orElse(now), landed));
        }
    }

    void hearGone(String ref) {
        var landed = gone(ref, now);
        if (memory.tell(landed.key())) {
            heard.add(new Heard(now, landed));
        }
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

    boolean nothing() {
        return heard.isEmpty();
    }

    List<Landed> oldestFirst() {
        return heard.stream()
                .sorted(Comparator.comparing(Heard::at))
                .map(Heard::landed)
                .toList();
    }
}
