package torg.moderation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.inbox.Inbox;
import torg.inbox.Said;
import torg.ledger.Evidence;
import torg.ledger.Ledger;
import torg.platforms.Platform;
import torg.platforms.Platforms;
import torg.platforms.arrivals.Arrival;
import torg.shell.NotFound;
import torg.shell.Refused;

/** Fetches what was said out of the ledger, checks its hash, and reads the captured bytes anew. */
@Component
public class Witness {
    private final Inbox inbox;
    private final Ledger ledger;
    private final Platforms platforms;

    Witness(Inbox inbox, Ledger ledger, Platforms platforms) {
        this.inbox = inbox;
        this.ledger = ledger;
        this.platforms = platforms;
    }

    public Said said(long message) {
        return inbox.said(message).orElseThrow(NotFound::new);
    }

    /** @throws Refused when there is no capture, or its bytes do not give the hash that was written when they came */
    public Proof proof(Said said) {
        var evidence = evidence(said);
        return platforms
                .on(said.conversation().network())
                .flatMap(platform -> read(platform, evidence.content(), said))
                .map(written -> proof(said, evidence, written))
                .orElseThrow(() -> new Refused("moderation.no-capture"));
    }

    /** The raw bytes, as they came. */
    public Evidence evidence(Said said) {
        var evidence = ledger.evidence(said.capture()).orElseThrow(() -> new Refused("moderation.no-capture"));
        if (!evidence.holds()) {
            throw new Refused("moderation.capture-broken");
        }
        return evidence;
    }

    private static Optional<Arrival.Written> read(Platform platform, byte[] raw, Said said) {
        try {
            return platform.read(raw).stream()
                    .filter(Arrival.Written.class::isInstance)
                    .map(Arrival.Written.class::cast)
                    .filter(written -> written.ref().equals(said.ref()))
                    .reduce((earlier, later) -> later);
        } catch (Platform.Unreadable nonsense) {
            return Optional.empty();
        }
    }

    private static Proof proof(Said said, Evidence evidence, Arrival.Written written) {
        return new Proof(
                said,
                written.text(),
                written.author().id(),
                written.author().handle(),
                written.address(),
                written.at(),
                evidence.entry().at(),
                evidence.entry().number(),
                evidence.hash(),
                "Torg, " + evidence.subject());
    }
}
