package torg.records.packages.sip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import torg.records.packages.sip.Parties.Contact;
import torg.records.packages.sip.Parties.Organisation;

/** A small package with everything a package can have, and its folder when it is unpacked. */
public record SampleSip(Path zip, Path folder, Sip.Made made) {
    public static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    public static final Parties PARTIES = new Parties(
            new Organisation("Kommunstyrelsen", "212000-0142"),
            new Organisation("Stadsledningskontoret", "212000-0142"),
            new Contact("Siv Ek", "arkiv@sundhamn.se"),
            new Organisation("Stadsarkivet", "212000-0142"),
            "SSA 2026-04711; 2026-02-01");

    public static SampleSip in(Path folder, Edition edition, String... names) throws IOException {
        var name = "212000-0142_facebook-biblioteket_2026_" + edition.number().replace(".", "");
        var zip = folder.resolve(name + ".zip");
        var head = new Head(edition, name, "Biblioteket på Facebook, 2026", AT, PARTIES, "0.1.0");
        try (var sip = new Sip(zip, folder, head)) {
            sip.representation("original", List.of(secret()), into -> {
                for (var one : names) {
                    file(into, one, "original " + one);
                }
                file(into, "captures/hej.json", "{\"hej\":\"då\"}");
            });
            sip.representation(
                    "visning",
                    List.of(),
                    into -> into.file(
                            "samtal.pdf",
                            Format.PDF_A,
                            AT,
                            List.of(
                                    new Deed(Deed.Kind.MIGRATION, AT, true, ""),
                                    new Deed(Deed.Kind.REDACTION, AT, true, "2 dolda")),
                            Optional.of("representations/original/data/captures/hej.json"),
                            out -> out.write("%PDF-".getBytes(StandardCharsets.US_ASCII))));
            sip.document("LASMIG.txt", out -> out.write("Läs mig".getBytes(StandardCharsets.UTF_8)));
            var made = sip.finish(List.of(secret()));
            return new SampleSip(zip, unzipped(zip, folder.resolve("unpacked")).resolve(name), made);
        }
    }

    private static Secret secret() {
        return new Secret("inbox/1/1", "25 kap. 1 § OSL", LocalDate.parse("2026-03-03"), "Kulturnämnden");
    }

    private static void file(Sip.Folder into, String name, String content) throws IOException {
        into.file(
                name,
                Format.named(name),
                AT,
                List.of(new Deed(Deed.Kind.CAPTURE, AT, true, "connection/1")),
                Optional.empty(),
                out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** By the JDK's reader of streams, which goes by what stands before each file and not by the list at the end. */
    public static Path unzipped(Path zip, Path to) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var file = to.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
        return to;
    }

    public List<Path> mets() {
        return List.of(
                folder.resolve("METS.xml"),
                folder.resolve("representations/original/METS.xml"),
                folder.resolve("representations/visning/METS.xml"));
    }
}
