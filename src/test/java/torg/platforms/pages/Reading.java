package torg.platforms.pages;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import torg.platforms.http.PlatformHttp;

/** Reads pages that a test serves on this machine. */
public final class Reading {
    private Reading() {}

    public static PublicPages of(Predicate<URI> trusted, Clock clock) {
        return new PublicPages(new PlatformHttp(trusted, Duration.ofSeconds(5), clock), Optional.empty(), clock);
    }
}
