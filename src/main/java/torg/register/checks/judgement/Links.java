package torg.register.checks.judgement;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The addresses on a profile. */
final class Links {
    private static final Set<String> FRONT = Set.of("", "/sv", "/en", "/start", "/index.html", "/index.htm");

    private final CityMark mark;
    private final Subject subject;
    private final List<URI> links;
    private final List<URI> own;

    Links(CityMark mark, Subject subject, List<URI> links) {
        this.mark = mark;
        this.subject = subject;
        this.links = links;
        this.own = links.stream().filter(mark::owns).toList();
    }

    /** Among the city's own addresses. */
    Optional<URI> find(Predicate<URI> which) {
        return own.stream().filter(which).findFirst();
    }

    String first() {
        return links.isEmpty() ? "" : Reading.cut(links.getFirst().toString());
    }

    Optional<URI> landing() {
        return links.stream().filter(this::isLanding).findFirst();
    }

    /** The account's own page on the square, whether or not with https and a stroke at the end. */
    boolean isLanding(URI link) {
        var landing = subject.landing();
        return link.getHost() != null
                && link.getHost().equalsIgnoreCase(landing.getHost())
                && link.getPort() == landing.getPort()
                && path(link).equals(path(landing));
    }

    Optional<URI> basics() {
        return mark.basics()
                .flatMap(page -> links.stream()
                        .filter(link -> page.getHost() != null
                                && page.getHost().equalsIgnoreCase(link.getHost())
                                && path(link).equals(path(page)))
                        .findFirst());
    }

    /** A page of the unit's own: deeper than the city's front page, or on a host of its own below the city's. */
    Optional<URI> unitPage() {
        return find(link -> !isLanding(link) && (subject.wholeCity() || !front(link)));
    }

    Verdict missing() {
        return find(link -> true)
                .map(front -> new Verdict.Missing("register.checks.missing.front-page", Reading.cut(front.toString())))
                .orElseGet(() -> new Verdict.Missing("register.checks.missing.unit-link", first()));
    }

    private boolean front(URI link) {
        var host = link.getHost().toLowerCase(Locale.ROOT);
        return mark.sites().contains(host.startsWith("www.") ? host.substring(4) : host) && FRONT.contains(path(link));
    }

    static boolean privacy(URI link) {
        return says(link, "personuppgift", "dataskydd", "integritet", "gdpr", "privacy", "data-protection");
    }

    static boolean accessibility(URI link) {
        return says(link, "tillganglig", "tillgänglig", "accessib");
    }

    private static boolean says(URI link, String... words) {
        var all = path(link) + "?"
                + (link.getQuery() == null ? "" : link.getQuery().toLowerCase(Locale.ROOT));
        for (var word : words) {
            if (all.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String path(URI link) {
        var path = link.getPath() == null ? "" : link.getPath().toLowerCase(Locale.ROOT);
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
