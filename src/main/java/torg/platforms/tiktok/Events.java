package torg.platforms.tiktok;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.consent.App;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.webhooks.Call;
import torg.platforms.webhooks.Heard;
import torg.platforms.webhooks.Signatures;
import torg.platforms.webhooks.Webhooks;

/**
 * TikTok's calls (developers.tiktok.com/doc/webhooks-overview, /doc/webhooks-events, /doc/webhooks-verification; read
 * 2026-11-22). They tell of the city's own posts and of consents that were taken back, and of nobody's words: so a call is
 * checked and thanked, and nothing lands. What it hints at is found by looking: a post by reading back, a consent by the next
 * probe.
 */
@Component
final class Events implements Webhooks {
    private static final Pattern SIGNATURE = Pattern.compile("t=(\\d{1,12}),s=([0-9a-f]{64})");

    /** A call is carried again for three days, and nobody says whether it is signed anew; to hear it twice does no harm. */
    private static final Duration OLDEST = Duration.ofDays(3).plusHours(1);

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Apps apps;
    private final Clock clock;

    Events(Apps apps, Clock clock) {
        this.apps = apps;
        this.clock = clock;
    }

    @Override
    public Family family() {
        return Family.TIKTOK;
    }

    /** TikTok does not ask. */
    @Override
    public Optional<Proof> handshake(Call call) {
        return Optional.empty();
    }

    @Override
    public List<Heard> hear(Call call) {
        var said = SIGNATURE.matcher(call.header("TikTok-Signature").orElse(""));
        if (!said.matches()) {
            throw new Forged("signature");
        }
        var before = (said.group(1) + ".").getBytes(StandardCharsets.UTF_8);
        if (!Signatures.same(Signatures.hex(Signatures.of(app().secret(), before, call.body())), said.group(2))) {
            throw new Forged("signature");
        }
        var at = Instant.ofEpochSecond(Long.parseLong(said.group(1)));
        var now = clock.instant();
        if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(AHEAD))) {
            throw new Forged("time");
        }
        return List.of();
    }

    /** Nothing to ask for: the address is set once in TikTok's developer portal, and then tells of every account. */
    @Override
    public void subscribe(Connection connection, URI ourAddress) {
        app();
    }

    private App app() {
        return apps.of(Family.TIKTOK)
                .orElseThrow(() -> new Fault(Fault.Kind.NOT_ALLOWED, "platforms.no-app", Instant.MAX));
    }
}
