package torg.platforms.pages;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Web addresses as people write them and as platforms wrap them. */
public final class Addresses {
    private static final int MOST = 100;
    private static final int LONGEST = 2_000;
    private static final Pattern WRITTEN = Pattern.compile(
            "https?://[^\\s<>\"]{3,2000}"
                    + "|(?<![@\\w./-])(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,62}\\.)){1,6}(?:se|nu|com|org|net|eu|example)\\b(?:/[^\\s<>\"]{0,1000})?",
            Pattern.CASE_INSENSITIVE);

    /** Where platforms send visitors on by way of themselves, and the parameter that says whither. */
    private static final Set<String> WRAPPERS =
            Set.of("l.facebook.com", "lm.facebook.com", "l.instagram.com", "l.threads.net", "l.threads.com");

    private Addresses() {}

    /** Every address in a text, also those without a scheme, in their order. */
    public static List<URI> in(String text) {
        return WRITTEN.matcher(text)
                .results()
                .map(found -> found.group().replaceFirst("[.,;:!?)\\]}'»”]+$", ""))
                .flatMap(found -> of(found.matches("(?i)https?://.*") ? found : "https://" + found).stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new),
                        all -> all.stream().limit(MOST).toList()));
    }

    /** The address, freed from a platform's wrapping; empty for what is no page on the web, such as {@code javascript:}. */
    public static Optional<URI> of(String written) {
        var text = written.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var address = URI.create(text);
            var scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && address.getHost() != null
                    ? Optional.of(unwrapped(address))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI unwrapped(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        var parameter = WRAPPERS.contains(host)
                ? "u"
                : host.endsWith("youtube.com") && "/redirect".equals(address.getPath())
                        ? "q"
                        : host.endsWith("linkedin.com") && "/redir/redirect".equals(address.getPath()) ? "url" : "";
        if (parameter.isEmpty() || address.getRawQuery() == null) {
            return address;
        }
        for (var pair : address.getRawQuery().split("&")) {
            if (pair.startsWith(parameter + "=")) {
                var inner = URLDecoder.decode(pair.substring(parameter.length() + 1), StandardCharsets.UTF_8);
                return inner.matches("(?i)https?://[^\\s]+") ? URI.create(inner.replace(" ", "%20")) : address;
            }
        }
        return address;
    }
}
