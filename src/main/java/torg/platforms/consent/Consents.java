package torg.platforms.consent;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import torg.platforms.Fault;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.platforms.consent.Consent.Choice;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.vault.Secret;

/**
 * Somebody is led to a platform's page and comes back with its answer (RFC 6749 4.1, RFC 7636). Only the one who was led
 * there may come back, once, within ten minutes, to whatever node: nothing of it is in a session.
 */
@Component
public class Consents {
    /** The one address that every platform leads back to; the city's applications name it. */
    public static final String BACK = "/connections/consent";

    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int BYTES = 32;

    /** How platforms say that the person said no: RFC 6749 4.1.2.1, and LinkedIn's own two. */
    private static final Set<String> DECLINED =
            Set.of("access_denied", "user_cancelled_login", "user_cancelled_authorize", "user_denied");

    private final ConsentRows rows;
    private final Platforms platforms;
    private final URI back;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    Consents(ConsentRows rows, Platforms platforms, ShellSettings settings, Clock clock) {
        this(rows, platforms, URI.create(settings.address() + BACK), clock);
    }

    Consents(ConsentRows rows, Platforms platforms, URI back, Clock clock) {
        this.rows = rows;
        this.platforms = platforms;
        this.back = back;
        this.clock = clock;
    }

    /**
     * Where to lead somebody.
     *
     * @param page the platform's own
     * @param word why there is none: {@code platforms.no-app} when the city has no application registered there
     */
    public record Lead(Optional<URI> page, Optional<String> word) {}

    /** @param about what is to be connected, as the room above names it, {@code register/17} */
    public Lead lead(Network network, String about, long person) {
        var state = guess();
        var verifier = guess();
        try {
            var page = consent(network).page(new Consent.Asked(back, state, encoded(hash(verifier))));
            rows.add(hash(state), network, about, person, new Secret(verifier), clock.instant());
            return new Lead(Optional.of(page), Optional.empty());
        } catch (Fault fault) {
            return new Lead(Optional.empty(), Optional.of(fault.getMessage()));
        }
    }

    /** What somebody came back with. */
    public sealed interface Came {

        /**
         * They let the city in.
         *
         * @param asked by which {@link #keep} and {@link #waiting} know it
         */
        record Agreed(long asked, String about, List<Choice> choices) implements Came {}

        /** @param about where to begin anew; empty when nobody knows what it was about, or it is none of theirs */
        record No(String word, Optional<String> about) implements Came {}
    }

    /**
     * @param code what the platform gave, or empty
     * @param error what it said instead, or empty
     */
    public Came back(String state, String code, String error, long person) {
        var asked = rows.find(hash(state));
        if (asked.isEmpty()) {
            return new Came.No("platforms.consent.unknown", Optional.empty());
        }
        if (asked.get().person() != person) {
            return new Came.No("platforms.consent.somebody-else", Optional.empty());
        }
        var about = Optional.of(asked.get().about());
        if (asked.get().at().plus(PATIENCE).isBefore(clock.instant())) {
            return new Came.No("platforms.consent.too-late", about);
        }
        if (!rows.came(asked.get().id(), clock.instant())) {
            return new Came.No("platforms.consent.twice", about);
        }
        if (code.isEmpty()) {
            return new Came.No(
                    DECLINED.contains(error) ? "platforms.consent.declined" : "platforms.consent.not-given", about);
        }
        return exchanged(asked.get(), code);
    }

    private Came exchanged(ConsentRows.Asked asked, String code) {
        try {
            var choices = consent(asked.network())
                    .choices(new Consent.Returned(code, back, asked.verifier().value()));
            return choices.isEmpty()
                    ? new Came.No("platforms.consent.no-account", Optional.of(asked.about()))
                    : new Came.Agreed(asked.id(), asked.about(), choices);
        } catch (Fault fault) {
            return new Came.No(fault.getMessage(), Optional.of(asked.about()));
        }
    }

    /** Sealed until somebody has chosen, for a few minutes. */
    public void keep(long asked, List<Choice> choices) {
        rows.keep(asked, choices);
    }

    /** What somebody has to choose among. */
    public record Waiting(long asked, Network network, String about, List<Choice> choices) {}

    /** Empty when it was chosen, is too old, or is somebody else's. */
    public Optional<Waiting> waiting(long asked, long person) {
        return rows.waiting(asked, person, clock.instant().minus(PATIENCE));
    }

    /** Nothing of it is kept any longer. @return false when somebody else was faster */
    public boolean chosen(long asked) {
        return rows.forget(asked);
    }

    private Consent consent(Network network) {
        return platforms
                .on(network)
                .flatMap(platform -> platform.consent())
                .orElseThrow(() -> new Refused("platforms.consent.none", network.brand()));
    }

    private String guess() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
