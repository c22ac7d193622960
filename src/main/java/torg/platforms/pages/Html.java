package torg.platforms.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import torg.platforms.Network;
import torg.platforms.profile.Profile;

/**
 * An account's page, read by what platforms publish for others to read: Open Graph (ogp.me), JSON-LD (schema.org
 * ProfilePage), microformats (h-card, h-entry) and {@code rel="me"}. What only their scripts would draw is not there.
 */
record Html(URI at, Document document, JsonLd ld) {
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRAND_BEHIND = Pattern.compile(
            "\\s*(?:\\(@[^)]*\\))?\\s*[|•·/–—-]\\s*(?:Facebook|Instagram.*|LinkedIn|YouTube|Threads.*|TikTok|X|Mastodon|Bluesky)\\s*$");
    private static final Pattern OPAQUE = Pattern.compile("UC[\\w-]{22}|\\d+");
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_LINKS = 100;

    /** Empty when it is no page: another kind of file, or squeezed though we did not ask for it. */
    static Optional<Html> of(URI at, HttpHeaders headers, byte[] body) {
        var type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        var squeezed = headers.firstValue("Content-Encoding").filter(how -> !how.equalsIgnoreCase("identity"));
        if (squeezed.isPresent() || !(type.startsWith("text/html") || type.startsWith("application/xhtml+xml"))) {
            return Optional.empty();
        }
        try {
            var document = Jsoup.parse(new ByteArrayInputStream(body), charset(type), at.toString());
            return Optional.of(new Html(at, document, JsonLd.of(document)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Null lets jsoup look into the page; a charset that nobody knows is as good as none. */
    private static String charset(String type) {
        var named = CHARSET.matcher(type);
        try {
            return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }

    /** Whether it names somebody, as opposed to a notice that the site is closed. */
    boolean showsSomebody() {
        return ld.somebody().isPresent()
                || !meta("og:title").isEmpty()
                || document.selectFirst(".h-card .p-name") != null;
    }

    /** Whether it is about this account; when the page does not say, its address has to. */
    boolean shows(String handle, URI asked) {
        var wanted = bare(handle.isBlank() ? last(asked.getRawPath()) : handle);
        var says = names();
        return (says.isEmpty() ? Stream.of(last(at.getRawPath())) : says.stream())
                .map(Html::bare)
                .anyMatch(wanted::equals);
    }

    private List<String> names() {
        var says = new LinkedHashSet<String>();
        says.add(meta("profile:username"));
        ld.somebody().ifPresent(who -> {
            says.addAll(JsonLd.texts(who, "alternateName"));
            says.addAll(JsonLd.texts(who, "identifier"));
        });
        Stream.of(
                        meta("og:url"),
                        Optional.ofNullable(document.selectFirst("link[rel=canonical]"))
                                .map(l -> l.absUrl("href"))
                                .orElse(""))
                .flatMap(address -> Addresses.of(address).stream())
                .map(address -> last(address.getRawPath()))
                .forEach(says::add);
        says.removeIf(name -> name.isBlank() || OPAQUE.matcher(name).matches());
        return List.copyOf(says);
    }

    private static String last(String path) {
        var parts = Optional.ofNullable(path).orElse("").split("/");
        return parts.length == 0 ? "" : parts[parts.length - 1];
    }

    /** {@code @Sundhamn@mastodon.example} and {@code sundhamn} are the same account on its own server. */
    private static String bare(String handle) {
        return handle.strip()
                .replaceFirst("^@", "")
                .replaceFirst("(?<=.)@.*", "")
                .toLowerCase(Locale.ROOT);
    }

    /** @param picture brings a picture's bytes; empty where there is certainly none */
    Optional<Profile> profile(Network network, String handle, Function<URI, Optional<byte[]>> picture, Instant now) {
        var name = name();
        if (name.isBlank() || !showsSomebody()) {
            return Optional.empty();
        }
        var description = description();
        return Optional.of(new Profile(
                handle.isBlank() ? last(at.getRawPath()) : handle,
                cut(name, LONGEST_NAME),
                cut(description, LONGEST_TEXT),
                links(description),
                addresses("a[rel~=(?i)(^|\\s)me(\\s|$)], link[rel~=(?i)(^|\\s)me(\\s|$)]")
                        .distinct()
                        .toList(),
                pictureAddress().flatMap(picture),
                Latest.on(this, now)));
    }

    private String name() {
        return Stream.of(
                        ld.somebody().map(who -> JsonLd.text(who, "name")).orElse(""),
                        text(".h-card .p-name"),
                        withoutBrand(meta("og:title")))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }

    /** In one line and cut first, because a title may be a megabyte of spaces. */
    private static String withoutBrand(String title) {
        return BRAND_BEHIND
                .matcher(cut(title, 2 * LONGEST_NAME).replaceAll("\\s+", " "))
                .replaceFirst("");
    }

    /** All the page says of the account, each thing once. */
    private String description() {
        var said = new ArrayList<String>();
        Stream.of(
                        ld.somebody()
                                .map(who -> JsonLd.text(who, "description"))
                                .orElse(""),
                        text(".h-card .p-note"),
                        text("[itemprop=description]"),
                        meta("og:description"),
                        meta("description"))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && said.stream().noneMatch(before -> before.contains(text)))
                .forEach(said::add);
        return String.join("\n", said);
    }

    private List<URI> links(String description) {
        var all = new LinkedHashSet<URI>();
        ld.somebody()
                .ifPresent(who -> Stream.of("url", "sameAs")
                        .flatMap(name -> JsonLd.texts(who, name).stream())
                        .flatMap(address -> Addresses.of(address).stream())
                        .filter(address -> !address.equals(at))
                        .forEach(all::add));
        addresses("a[rel~=(?i)(^|\\s)(me|nofollow|ugc)(\\s|$)], .h-card a.u-url, a[itemprop=url]")
                .filter(address -> !address.equals(at))
                .forEach(all::add);
        all.addAll(Addresses.in(description));
        return all.stream().limit(MOST_LINKS).toList();
    }

    private Stream<URI> addresses(String selector) {
        return document.select(selector).stream().flatMap(link -> Addresses.of(link.absUrl("href")).stream());
    }

    private Optional<URI> pictureAddress() {
        return Stream.of(
                        ld.somebody().stream().flatMap(who -> JsonLd.texts(who, "image").stream()),
                        Stream.of(meta("og:image")),
                        document.select(".h-card img.u-photo").stream().map(img -> img.absUrl("src")))
                .flatMap(addresses -> addresses)
                .filter(address -> !address.isBlank())
                .flatMap(address -> resolved(address).stream())
                .findFirst();
    }

    private Optional<URI> resolved(String address) {
        try {
            return Addresses.of(at.resolve(address.strip()).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String text(String selector) {
        return Optional.ofNullable(document.selectFirst(selector))
                .map(Element::wholeText)
                .orElse("")
                .strip();
    }

    private String meta(String name) {
        return document.select("meta[property=\"%1$s\"], meta[name=\"%1$s\"]".formatted(name)).stream()
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String cut(String text, int most) {
        var plain = text.replace("\0", "");
        return plain.length() <= most
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, most)));
    }
}
