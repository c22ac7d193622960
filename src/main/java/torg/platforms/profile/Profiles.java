package torg.platforms.profile;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import torg.platforms.Ability;
import torg.platforms.Connections;
import torg.platforms.Fault;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.platforms.delivery.Deliveries;
import torg.platforms.delivery.Publications;
import torg.platforms.pages.PublicPages;

/** Looks at accounts from outside: by the adapter when the account is connected, else as any visitor without an account. */
@Component
public class Profiles {
    /** A platform's clock and ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Platforms platforms;
    private final Connections connections;
    private final Deliveries deliveries;
    private final Publications publications;
    private final PublicPages pages;
    private final Optional<Neighbourhood> neighbourhood;
    private final Clock clock;

    Profiles(
            Platforms platforms,
            Connections connections,
            Deliveries deliveries,
            Publications publications,
            PublicPages pages,
            Optional<Neighbourhood> neighbourhood,
            Clock clock) {
        this.platforms = platforms;
        this.connections = connections;
        this.deliveries = deliveries;
        this.publications = publications;
        this.pages = pages;
        this.neighbourhood = neighbourhood;
        this.clock = clock;
    }

    /** Whom to look at. */
    public record Sitter(Network network, String handle, Optional<String> address, Optional<Long> connection) {}

    /** @param notBefore when the network asks to be left alone until then */
    public record Looked(Look look, Optional<Instant> notBefore) {}

    /** Never throws for what a network can do: what could not be read is {@link Look.Unknown}. */
    public Looked look(Sitter sitter) {
        try {
            return new Looked(seen(sitter), Optional.empty());
        } catch (Fault fault) {
            var wait = fault.kind() == Fault.Kind.TOO_MUCH ? Optional.of(fault.until()) : Optional.<Instant>empty();
            return new Looked(new Look.Unknown(fault.getMessage(), clock.instant()), wait);
        }
    }

    private Look seen(Sitter sitter) {
        var platform = platforms.on(sitter.network()).filter(p -> p.abilities().contains(Ability.PROFILE));
        var connection = sitter.connection().flatMap(connections::open);
        if (platform.isPresent() && connection.isPresent()) {
            return platform.get().profile(connection.get());
        }
        var page = sitter.address().map(this::address);
        if (page.filter(this::isNextDoor).isPresent()) {
            return pages.read(sitter.network(), sitter.handle(), page.get());
        }
        return platform.filter(p -> !sitter.handle().isBlank())
                .flatMap(p -> p.profile(sitter.handle()))
                .orElseGet(() -> pages.read(
                        sitter.network(),
                        sitter.handle(),
                        page.orElseThrow(() -> cannot("platforms.profile.no-address"))));
    }

    private URI address(String written) {
        try {
            return URI.create(written.strip());
        } catch (IllegalArgumentException e) {
            throw cannot("platforms.profile.bad-address");
        }
    }

    private boolean isNextDoor(URI page) {
        return neighbourhood.filter(n -> n.holds(page)).isPresent();
    }

    private Fault cannot(String word) {
        return new Fault(Fault.Kind.NOT_ALLOWED, word, clock.instant());
    }

    public Pace pace(Network network, boolean nextDoor) {
        return nextDoor ? neighbourhood.orElseThrow().pace(network) : Pace.usual(network);
    }

    /** Where the invented networks begin; empty outside the demonstration. */
    public Optional<URI> nextDoor() {
        return neighbourhood.map(Neighbourhood::base);
    }

    /**
     * Posts made since the account was connected that Torg has not made, neither as an answer nor as a post (peers.md P19).
     * While a delivery is unclear, what is newer than it is in doubt, and left for the next look.
     */
    public List<Profile.Post> madeElsewhere(long connection, Profile profile) {
        var since = connections.madeAt(connection);
        var doubt = Stream.of(deliveries.inDoubtSince(connection), publications.inDoubtSince(connection))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(at -> at.minus(CLOCKS_DIFFER));
        var posts = profile.latest().stream()
                .filter(post -> post.at().isAfter(since))
                .filter(post -> doubt.map(post.at()::isBefore).orElse(true))
                .toList();
        var refs = posts.stream().map(p -> p.ref().value()).toList();
        var answers = deliveries.delivered(refs);
        var ours = publications.delivered(refs);
        return posts.stream()
                .filter(p -> !answers.contains(p.ref().value())
                        && !ours.contains(p.ref().value()))
                .toList();
    }
}
