package torg.register.checks.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import torg.register.checks.judgement.CityMark;
import torg.shell.Problems;

/** By what the city is known, as somebody writes it: a name and an address on each line. */
public record CityForm(String names, String sites, String basics, MultipartFile picture) {
    private static final int LARGEST = 3 << 20;
    private static final String HOST =
            "[a-z0-9åäö]([a-z0-9åäö-]*[a-z0-9åäö])?(\\.[a-z0-9åäö]([a-z0-9åäö-]*[a-z0-9åäö])?)+";

    public CityForm {
        names = Objects.toString(names, "").strip();
        sites = Objects.toString(sites, "").strip();
        basics = Objects.toString(basics, "").strip();
    }

    static CityForm of(CityMark city) {
        return new CityForm(
                String.join("\n", city.names()),
                String.join("\n", city.sites()),
                city.basics().map(URI::toString).orElse(""),
                null);
    }

    Problems problems() {
        return Problems.NONE
                .unless(!nameLines().isEmpty(), "names", "register.checks.city.give-name")
                .unless(siteLines().stream().allMatch(CityForm::isHost), "sites", "register.checks.city.odd-site")
                .unless(basics.isEmpty() || isOurs(), "basics", "register.checks.city.odd-basics")
                .unless(
                        picture == null || picture.getSize() <= LARGEST,
                        "picture",
                        "register.checks.city.large-picture");
    }

    List<String> nameLines() {
        return names.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** People paste whole addresses; the host is what counts. */
    List<String> siteLines() {
        return sites.lines()
                .map(line -> line.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://", "")
                        .replaceFirst("^www\\.", "")
                        .replaceFirst("/.*$", ""))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isHost(String line) {
        return line.length() < 254 && (line.matches(HOST) || line.equals("localhost"));
    }

    private boolean isOurs() {
        try {
            var page = new URI(basics);
            return "https".equals(page.getScheme())
                    && page.getHost() != null
                    && siteLines().stream()
                            .anyMatch(site -> page.getHost().equals(site)
                                    || page.getHost().endsWith("." + site));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    Optional<String> basicsPage() {
        return Optional.of(basics).filter(page -> !page.isEmpty());
    }

    Optional<byte[]> bytes() {
        try {
            return picture == null || picture.isEmpty() ? Optional.empty() : Optional.of(picture.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
