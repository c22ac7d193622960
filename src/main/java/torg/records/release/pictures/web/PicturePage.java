package torg.records.release.pictures.web;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import torg.records.release.Kind;
import torg.records.release.Provision;
import torg.records.release.pictures.Pictures.Opened;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * Something that was sent along with a record, opened for whoever weighs it: in the page itself, so that at no address it can be
 * had again without a line in the ledger.
 *
 * @param number from 1, in the order in which they were sent
 * @param content the bytes in base64
 * @param fate the key of what is decided
 * @param next the one that waits after this
 */
public record PicturePage(
        long request,
        long item,
        long medium,
        Kind kind,
        long record,
        int number,
        String description,
        boolean picture,
        String type,
        String ending,
        String content,
        boolean cleanable,
        Optional<String> fate,
        Optional<String> cite,
        Optional<String> by,
        List<Provision> provisions,
        boolean open,
        Optional<Long> next,
        Problems problems)
        implements Page {

    static PicturePage of(Opened one, long medium, List<Provision> provisions, boolean open, Problems problems) {
        return new PicturePage(
                one.item().request(),
                one.item().id(),
                medium,
                one.item().kind(),
                one.item().number(),
                one.number(),
                one.description(),
                one.sheet().picture(),
                one.sheet().type(),
                one.sheet().ending(),
                Base64.getEncoder().encodeToString(one.sheet().bytes()),
                one.cleanable(),
                one.fate().map(fate -> fate.word()),
                one.cite(),
                one.by(),
                provisions,
                open,
                one.next(),
                problems);
    }

    @Override
    public String title() {
        return "release.enclosed.weigh";
    }

    public String address() {
        return "data:" + type + ";base64," + content;
    }
}
