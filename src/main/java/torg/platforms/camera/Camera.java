package torg.platforms.camera;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import torg.platforms.Fault;
import torg.platforms.camera.Browser.Developed;
import torg.platforms.http.GuardedPassage;
import torg.platforms.pages.PublicPages;
import torg.platforms.pages.Rendered;
import torg.shell.ShellSettings;

/** Takes pictures of pages that everybody can see; one at a time on each node, because a browser is a heavy guest. */
@Component
public class Camera {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration IN_LINE = Duration.ofSeconds(60);
    private static final long MOST_BYTES = 100L << 20;

    private final Optional<Browser> browser;
    private final PublicPages pages;
    private final Predicate<URI> own;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1, true);

    @Autowired
    Camera(@Value("${torg.chromium:}") String program, PublicPages pages, ShellSettings settings, Clock clock) {
        this(Browser.found(program, PATIENCE), pages, address -> isBelow(settings.address(), address), clock);
    }

    Camera(Optional<Browser> browser, PublicPages pages, Predicate<URI> own, Clock clock) {
        this.browser = browser;
        this.pages = pages;
        this.own = own;
        this.clock = clock;
    }

    /** Our own pages, and in the demonstration the invented networks, which stand below them. */
    private static boolean isBelow(String home, URI address) {
        var ours = URI.create(home);
        return ours.getScheme().equals(address.getScheme())
                && ours.getAuthority().equals(address.getAuthority());
    }

    /** Whether there is a browser on this machine. Without one a person takes the picture. */
    public boolean isReady() {
        return browser.isPresent();
    }

    /** Never throws for what a page can do: what is no good picture is {@link Shot.Failed} and says why. */
    public Shot take(URI address) {
        if (browser.isEmpty()) {
            return failed("platforms.camera.none");
        }
        try {
            if (!turn.tryAcquire(IN_LINE.toSeconds(), TimeUnit.SECONDS)) {
                return failed("platforms.camera.busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed("platforms.camera.busy");
        }
        try (var passage = new GuardedPassage(own, MOST_BYTES)) {
            var page = own.test(address) ? Optional.of(address) : pages.arrive(address);
            return page.map(there -> taken(there, passage)).orElseGet(() -> failed("platforms.camera.gone"));
        } catch (Fault no) {
            return failed(no.getMessage());
        } catch (IOException noPort) {
            return failed("platforms.camera.busy");
        } finally {
            turn.release();
        }
    }

    private Shot taken(URI page, GuardedPassage passage) {
        return switch (browser.orElseThrow().print(page, passage)) {
            case Developed.Slow slow -> failed("platforms.camera.slow");
            case Developed.Nothing nothing -> failed("platforms.camera.no-page");
            case Developed.Print(var png, var dom) ->
                Rendered.trouble(page, dom)
                        .or(() -> Blank.is(png) ? Optional.of("platforms.camera.blank") : Optional.empty())
                        .map(this::failed)
                        .orElseGet(() -> new Shot.Taken(png, page, clock.instant()));
        };
    }

    private Shot failed(String word) {
        return new Shot.Failed(word, clock.instant());
    }
}
