package torg.platforms.linkedin;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import torg.platforms.consent.Apps;
import torg.platforms.http.Downloads;
import torg.platforms.http.Downloads.Download;
import torg.platforms.http.Json;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;

/**
 * Where the picture of a comment lies: learn.microsoft.com/linkedin/marketing/community-management/shares/images-api (read
 * 2026-11-22). The address opens to everybody for a while, so the token does not go there. Whether a page's token is told of
 * pictures that others own, only a real application can show.
 */
final class Pictures {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Apps apps;
    private final Clock clock;
    private final Downloads downloads;

    Pictures(Apps apps, Clock clock) {
        this.apps = apps;
        this.clock = clock;
        this.downloads = new Downloads(Account.ours(apps), PATIENCE, clock);
    }

    /** @throws torg.platforms.Fault when that cannot be told now */
    Download fetch(Account account, String urn, long largest) {
        if (!Urn.isImage(urn)) {
            return new Download.Gone();
        }
        var said = account.get("images/" + Rest.encoded(urn));
        if (said instanceof Said.No no && no.status() == 403) {
            return new Download.Closed();
        }
        var image = account.read(said);
        var place = Json.text(image, "downloadUrl");
        if (!place.isBlank()) {
            return address(place)
                    .map(address -> downloads.fetch(address, largest))
                    .orElseGet(Download.NotAllowed::new);
        }
        return Json.text(image, "status").equals("PROCESSING")
                ? new Download.NotNow(clock.instant().plus(SOON))
                : new Download.Gone();
    }

    /** Empty where it is none. */
    private Optional<URI> address(String place) {
        try {
            return Optional.of(URI.create(Account.app(apps, clock).api() + "/").resolve(place));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
