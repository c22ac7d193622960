package torg.exports.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import torg.exports.Export;
import torg.exports.Exports.Unmasked;
import torg.exports.Item;
import torg.exports.Medium;
import torg.exports.formats.Kind;
import torg.privacy.Masking;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * What was said on an account before Torg was there, and where one sends in the platform's archive.
 *
 * @param more whether there is a page after this one
 * @param largest what may be sent in, in megabytes
 * @param unmasked what was hidden, shown once to the one who gave a reason
 */
public record ExportsPage(
        long account,
        String name,
        String brand,
        boolean mayManage,
        boolean mayUnmask,
        List<Sent> archives,
        long count,
        SearchForm form,
        List<Integer> years,
        List<Item> items,
        Map<String, Medium> media,
        boolean more,
        long largest,
        Optional<Unmasked> unmasked,
        Problems problems)
        implements Page {

    /** An archive in the list. */
    public record Sent(long id, String name, Instant at, String by, String state) {
        static Sent of(Export export) {
            return new Sent(
                    export.id().value(),
                    shown(export),
                    export.receivedAt(),
                    export.receivedByName(),
                    export.state().word());
        }
    }

    /** The file's name as everything else that somebody else has written. */
    static String shown(Export export) {
        return new Masking().mask(export.name()).text();
    }

    @Override
    public String title() {
        return "exports.title";
    }

    public String here() {
        return "/register/" + account + "/exports";
    }

    public Kind[] kinds() {
        return Kind.values();
    }

    public List<Medium> media(Item item) {
        return item.media().stream().map(media::get).filter(Objects::nonNull).toList();
    }

    public String to(int page) {
        return here() + "?q=" + URLEncoder.encode(form.q(), StandardCharsets.UTF_8) + "&kind="
                + form.kind().replaceAll("[^A-Z]", "") + (form.year() == null ? "" : "&year=" + form.year()) + "&page="
                + page;
    }
}
