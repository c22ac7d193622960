package torg.records.packages.sip;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import torg.vault.store.HashedZip;

/**
 * A package for an archive, written from its first byte to its last without ever being whole in memory: first what was kept,
 * representation by representation, then the documents that name it, and last the METS at the top.
 */
public final class Sip implements Closeable {
    private static final List<String> SCHEMAS = List.of(
            "mets.xsd", "xlink.xsd", "DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd", "premis-torg.xsd");

    private final Path aside;
    private final Head head;
    private final HashedZip zip;
    private final Inventory<Kept> documentation;
    private final Inventory<Kept> schemas;
    private final List<Described> descriptive = new ArrayList<>();
    private final List<Group> representations = new ArrayList<>();
    private final List<Inventory<?>> open = new ArrayList<>();
    private long written;

    /**
     * @param file that does not exist yet
     * @param aside a folder for what is needed until it is made
     */
    public Sip(Path file, Path aside, Head head) throws IOException {
        this.aside = aside;
        this.head = head;
        this.zip = new HashedZip(file, head.at());
        this.documentation = list();
        this.schemas = list();
    }

    /** @param files how many there are in it */
    public record Made(long files, long bytes, String sha256) {}

    /**
     * Opens a representation, fills it and closes it.
     *
     * @param name of small letters
     */
    public void representation(String name, List<Secret> secrets, Filling filling) throws IOException {
        var files = list();
        var entities = list(Entity.class);
        var names = new SafeName();
        var folder = "representations/" + name + "/";
        filling.into(new Folder() {
            @Override
            public Kept file(
                    String original,
                    Format format,
                    Instant at,
                    List<Deed> deeds,
                    Optional<String> source,
                    Content content)
                    throws IOException {
                var path = "data/" + names.of(original);
                return add(folder, path, original, format, at, deeds, source, content, files);
            }

            @Override
            public void entity(String id, List<Deed> deeds) throws IOException {
                entities.add(new Entity(id, deeds));
            }
        });
        var premis = new Premis(head, folder, "../../../../", secrets);
        var described = document(
                folder,
                "metadata/preservation/premis.xml",
                "premis",
                "PREMIS",
                "",
                "3.0",
                out -> premis.write(out, files, entities));
        var mets = new Mets(
                head, name, "../../", List.of(), List.of(described), List.of(new Group("data", "Data", files)));
        var group = list();
        add(
                "",
                folder + "METS.xml",
                "METS.xml",
                Format.XML,
                head.at(),
                List.of(),
                Optional.empty(),
                mets::write,
                group);
        representations.add(new Group("representation-" + name, "Representations/" + name, group));
    }

    /** What fills a representation. */
    public interface Filling {
        void into(Folder folder) throws IOException;
    }

    /** Where files are put. */
    public interface Folder {
        /**
         * @param name what it is called; it is made safe
         * @param deeds what was done to it before it was packed
         * @param source the path, from the package's folder, of the file it was made of
         */
        Kept file(String name, Format format, Instant at, List<Deed> deeds, Optional<String> source, Content content)
                throws IOException;

        /** What has no file of its own here, and what happened to it. @param id its line in the ledger */
        void entity(String id, List<Deed> deeds) throws IOException;
    }

    /** Metadata that describes all of the package. @param kind by METS' own list, or empty where it is not there */
    public void describe(String name, String kind, String other, String version, Content content) throws IOException {
        descriptive.add(document(
                "",
                "metadata/descriptive/" + name,
                "descriptive-" + (descriptive.size() + 1),
                kind,
                other,
                version,
                content));
    }

    /** Something for whoever opens the package. */
    public void document(String name, Content content) throws IOException {
        add(
                "",
                "documentation/" + name,
                name,
                Format.named(name),
                head.at(),
                made(),
                Optional.empty(),
                content,
                documentation);
    }

    /** A schema for something in the package; those of the package itself are there already. */
    public void schema(String name, Content content) throws IOException {
        add("", "schemas/" + name, name, Format.named(name), head.at(), made(), Optional.empty(), content, schemas);
    }

    private List<Deed> made() {
        return List.of(new Deed(Deed.Kind.CREATION, head.at(), true, ""));
    }

    /** Writes what is left. Without this, it is no package. */
    public Made finish(List<Secret> secrets) throws IOException {
        for (var name : SCHEMAS) {
            schema(name, out -> {
                try (var schema = Sip.class.getResourceAsStream("schemas/" + name)) {
                    schema.transferTo(out);
                }
            });
        }
        describe("dc.xml", "DC", "", "1.1", new DublinCore(head)::write);
        var all = list();
        documentation.each(all::add);
        schemas.each(all::add);
        var none = list(Entity.class);
        var premis = new Premis(head, "", "../../", secrets);
        var described = document(
                "",
                "metadata/preservation/premis.xml",
                "premis",
                "PREMIS",
                "",
                "3.0",
                out -> premis.write(out, all, none));
        var groups = new ArrayList<Group>();
        if (!documentation.isEmpty()) {
            groups.add(new Group("documentation", "Documentation", documentation));
        }
        groups.add(new Group("schemas", "Schemas", schemas));
        groups.addAll(representations);
        var mets = new Mets(head, head.id(), "", List.copyOf(descriptive), List.of(described), groups);
        zip.add(head.id() + "/METS.xml", false, mets::write);
        var whole = zip.finish();
        return new Made(written + 1, whole.bytes(), whole.sha256());
    }

    private Kept add(
            String folder,
            String path,
            String original,
            Format format,
            Instant at,
            List<Deed> deeds,
            Optional<String> source,
            Content content,
            Inventory<Kept> into)
            throws IOException {
        var file = zip.add(head.id() + "/" + folder + path, format.isSqueezed(), content::to);
        var all = new ArrayList<>(deeds);
        all.add(new Deed(Deed.Kind.DIGEST, head.at(), true, "SHA-256"));
        var kept =
                new Kept(into.next(), path, wellFormed(original), format, file.bytes(), file.sha256(), at, all, source);
        into.add(kept);
        written++;
        return kept;
    }

    /** Half a letter of those that are written with two is no letter; what it was nobody can tell. */
    private static String wellFormed(String text) {
        return text.codePoints()
                .map(letter -> Character.getType(letter) == Character.SURROGATE ? 0xFFFD : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Described document(
            String folder, String path, String id, String kind, String other, String version, Content content)
            throws IOException {
        var file = zip.add(head.id() + "/" + folder + path, false, content::to);
        written++;
        return new Described(id, path, kind, other, version, file.bytes(), file.sha256(), head.at());
    }

    private Inventory<Kept> list() throws IOException {
        return list(Kept.class);
    }

    private <T> Inventory<T> list(Class<T> type) throws IOException {
        var one = new Inventory<>(aside, type);
        open.add(one);
        return one;
    }

    @Override
    public void close() throws IOException {
        try {
            for (var one : open) {
                one.close();
            }
        } finally {
            zip.close();
        }
    }
}
