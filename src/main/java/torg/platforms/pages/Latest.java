package torg.platforms.pages;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import torg.platforms.RemoteRef;
import torg.platforms.profile.Profile;

/** The newest posts a page shows with their dates. A page that shows none says nothing of when somebody last wrote. */
final class Latest {
    private static final int MOST = 50;
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private Latest() {}

    static List<Profile.Post> on(Html page, Instant now) {
        var posts = new LinkedHashMap<RemoteRef, Profile.Post>();
        Stream.concat(toldToSearchEngines(page), shown(page))
                .filter(post -> post.at().isBefore(now.plus(CLOCKS_DIFFER))) // announced for later is not yet said
                .forEach(post -> posts.putIfAbsent(post.ref(), post));
        return posts.values().stream()
                .sorted(Comparator.comparing(Profile.Post::at).reversed())
                .limit(MOST)
                .toList();
    }

    private static Stream<Profile.Post> toldToSearchEngines(Html page) {
        return page.ld()
                .posts()
                .flatMap(post -> post(
                        page,
                        Stream.of("url", "@id")
                                .map(name -> JsonLd.text(post, name))
                                .filter(address -> !address.isEmpty())
                                .findFirst()
                                .orElse(""),
                        JsonLd.published(post)));
    }

    private static Stream<Profile.Post> shown(Html page) {
        return page.document().select(".h-entry, article").stream().flatMap(entry -> {
            var when = Optional.ofNullable(entry.selectFirst("time[datetime]")).map(t -> t.attr("datetime"));
            var where = Optional.ofNullable(entry.selectFirst("a.u-url, a:has(time), a[rel=bookmark]"))
                    .map(Latest::target);
            return when.isPresent() && where.isPresent()
                    ? post(page, where.get(), when.get())
                    : Stream.<Profile.Post>empty();
        });
    }

    private static String target(Element link) {
        return link.attr("href");
    }

    private static Stream<Profile.Post> post(Html page, String address, String date) {
        return moment(date).stream()
                .flatMap(at -> resolved(page.at(), address).stream()
                        .map(uri -> new Profile.Post(new RemoteRef(uri.toString()), at, Optional.of(uri))));
    }

    private static Optional<URI> resolved(URI page, String address) {
        try {
            return address.isBlank()
                    ? Optional.empty()
                    : Addresses.of(page.resolve(address.strip()).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A moment, or a day, which then counts from its beginning. */
    private static Optional<Instant> moment(String date) {
        try {
            return Optional.of(
                    date.length() > 10
                            ? OffsetDateTime.parse(date).toInstant()
                            : LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
