package torg.records.release.parcel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import torg.shell.Words;
import torg.shell.paper.Sheet;

/** The paper of a part: the records, each mask with its ground, and a list of the provisions. */
public record PartSheet(Cover cover, List<Provided> records) implements Sheet {

    @Override
    public String title() {
        return Words.t("release.paper.part", Long.toString(cover.request()), cover.part());
    }

    /** How many masks rest on each provision. */
    public Map<String, Long> provisions() {
        var provisions = new TreeMap<String, Long>();
        records.stream()
                .flatMap(one -> one.masks().stream())
                .forEach(mask -> provisions.merge(mask.provision(), 1L, Long::sum));
        return provisions;
    }

    /** What was sent along with it, and where it is in the package. */
    public List<String> enclosures(Provided one) {
        return one.enclosures().stream()
                .map(enclosure -> PictureFiles.said(one, enclosure))
                .toList();
    }

    public String proof(Provided one) {
        return String.join(", ", one.entries().stream().map(String::valueOf).toList());
    }
}
