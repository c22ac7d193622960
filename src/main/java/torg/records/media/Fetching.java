package torg.records.media;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import torg.platforms.arrivals.Attachment;
import torg.platforms.http.Downloads;
import torg.platforms.http.Downloads.Download;
import torg.shell.Seats;
import torg.shell.Whereabouts;
import torg.vault.store.StoreAway;

/** Fetches what residents sent soon after it came, because platforms' addresses do not last. A slow one holds its own place only. */
@Component
@EnableConfigurationProperties(MediaSettings.class)
class Fetching {
    private static final Logger log = LoggerFactory.getLogger(Fetching.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 4;

    private final Media media;
    private final MediaSettings settings;
    private final Downloads downloads;
    private final Clock clock;
    private final Seats seats = new Seats(AT_ONCE);

    @Autowired
    Fetching(Media media, MediaSettings settings, Clock clock) {
        this(media, settings, address -> false, clock);
    }

    /** @param trusted addresses on this machine, as in tests */
    Fetching(Media media, MediaSettings settings, Predicate<URI> trusted, Clock clock) {
        this.media = media;
        this.settings = settings;
        this.downloads = new Downloads(trusted, PATIENCE, clock);
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2000)
    void go() {
        seats.fill(media::due, this::fetch);
    }

    /** A fault of ours holds up no other; its turn comes again. */
    void fetch(Medium medium) {
        try {
            settle(medium);
        } catch (StoreAway away) {
            log.error("What came with a message could not be stored: {}", away.getMessage());
            media.later(medium, clock.instant());
        } catch (RuntimeException bug) {
            log.error("A fault while medium {} was fetched ({})", medium.id(), Whereabouts.of(bug));
            media.later(medium, clock.instant());
        }
    }

    private void settle(Medium medium) {
        var place = Attachment.place(medium.address());
        if (place.isPresent()) {
            media.within(medium, place.getAsInt())
                    .ifPresentOrElse(bytes -> keep(medium, bytes), () -> media.lose(medium, "records.media.gone"));
            return;
        }
        switch (download(medium)) {
            case Download.Came(var bytes) -> keep(medium, bytes);
            case Download.TooLarge() -> media.lose(medium, "records.media.too-large");
            case Download.Gone() -> media.lose(medium, "records.media.gone");
            case Download.Closed() -> media.lose(medium, "records.media.closed");
            case Download.NotAllowed() -> media.lose(medium, "records.media.not-allowed");
            case Download.NotNow(var until) -> {
                if (media.isGivenUp(medium)) {
                    media.lose(medium, "records.media.unreachable");
                } else {
                    media.later(medium, until);
                }
            }
        }
    }

    private Download download(Medium medium) {
        var largest = settings.largest().toBytes();
        return Attachment.held(medium.address())
                .map(name -> media.held(medium, name, largest))
                .or(() -> address(medium).map(address -> downloads.fetch(address, largest)))
                .orElseGet(Download.NotAllowed::new);
    }

    private void keep(Medium medium, byte[] bytes) {
        Kind.of(bytes)
                .ifPresentOrElse(
                        kind -> media.keep(medium, kind, bytes), () -> media.lose(medium, "records.media.other-kind"));
    }

    private static Optional<URI> address(Medium medium) {
        try {
            return Optional.of(URI.create(medium.address()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
