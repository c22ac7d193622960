package torg.records.packages.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torg.Promise;
import torg.vault.store.HashedZip;

/** A package as another program opens it. */
class SipTests {
    /** Every plane, what Windows cannot have, letters that a Mac takes apart, and names that differ by size alone. */
    private static final String[] NAMES = {
        "CON",
        "aux.txt",
        "nul",
        "com1.tar.gz",
        "LPT¹.txt",
        "a/../../b.txt",
        "slut.",
        "mellan slag .txt",
        "Å\u0308pple.txt",
        "A\u030Apple.txt",
        "stor.TXT",
        "STOR.txt",
        "<>:\"|?*.json",
        "\u202Egnp.exe",
        "\uD83D\uDE00.png",
        "\uD840\uDC00.txt",
        "\uDB40\uDC41.txt",
        "\uDBFF\uDFFF",
        "\uD800.txt",
        "\u0000.txt",
        "x".repeat(400) + ".pdf",
        "y/".repeat(200) + "z.json",
        "-rf",
        ".dold",
        ""
    };

    @TempDir
    Path folder;

    SampleSip sample;

    @BeforeEach
    void a_package_with_difficult_names() throws IOException {
        sample = SampleSip.in(folder, Edition.E_ARK_2_1_0, NAMES);
    }

    @Test
    void every_name_is_one_that_windows_can_have_and_no_two_are_alike_there() throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipFile(sample.zip().toFile())) {
            zip.stream().forEach(entry -> names.add(entry.getName()));
        }

        assertThat(names).allMatch(name -> name.matches("[A-Za-z0-9._/-]{1,230}"));
        assertThat(names).noneMatch(name -> name.matches("(?i)(.*/)?(con|prn|aux|nul|com[0-9]|lpt[0-9])([./].*)?"));
        assertThat(names).noneMatch(name -> name.contains("..") || name.matches(".*[./ ](/.*)?$"));
        assertThat(names.stream().map(String::toLowerCase)).doesNotHaveDuplicates();
        assertThat(names).hasSize((int) sample.made().files());
    }

    @Test
    void what_a_file_was_called_stands_in_its_metadata() {
        var premis =
                Document.read(sample.folder().resolve("representations/original/metadata/preservation/premis.xml"));

        assertThat(premis.texts("//p:object/p:originalName")).contains("CON", "<>:\"|?*.json", "\uD83D\uDE00.png");
    }

    @Test
    @Promise("D64")
    void every_checksum_is_that_of_the_unpacked_file_and_every_file_is_named_once() throws Exception {
        var named = new HashMap<Path, String>();
        for (var mets : sample.mets()) {
            var document = Document.read(mets);
            for (var kind : List.of("//m:file", "//m:mdRef")) {
                var sums = document.texts(kind + "/@CHECKSUM");
                var sizes = document.texts(kind + "/@SIZE");
                var hrefs = document.texts(
                        kind.equals("//m:file") ? kind + "/m:FLocat/@xlink:href" : kind + "/@xlink:href");
                for (var n = 0; n < hrefs.size(); n++) {
                    var file = mets.resolveSibling(hrefs.get(n));
                    assertThat(sha256(file)).as(hrefs.get(n)).isEqualTo(sums.get(n));
                    assertThat(Files.size(file)).isEqualTo(Long.parseLong(sizes.get(n)));
                    assertThat(named.put(file.normalize(), sums.get(n)))
                            .as("named twice")
                            .isNull();
                }
            }
        }

        try (var all = Files.walk(sample.folder())) {
            assertThat(all.filter(Files::isRegularFile)
                            .filter(f -> !f.equals(sample.folder().resolve("METS.xml"))))
                    .containsExactlyInAnyOrderElementsOf(named.keySet());
        }
        assertThat(sha256(sample.zip())).isEqualTo(sample.made().sha256());
    }

    @Test
    @Promise("D64")
    void every_document_is_valid_by_the_schemas_in_the_package_without_a_network() throws Exception {
        for (var mets : sample.mets()) {
            assertThat(complaints(
                            mets, "xlink.xsd", "mets.xsd", "DILCISExtensionMETS.xsd", "DILCISExtensionSIPMETS.xsd"))
                    .as(mets.toString())
                    .isEmpty();
        }
        for (var premis :
                List.of("metadata", "representations/original/metadata", "representations/visning/metadata")) {
            assertThat(complaints(sample.folder().resolve(premis + "/preservation/premis.xml"), "premis-torg.xsd"))
                    .as(premis)
                    .isEmpty();
        }
        assertThat(complaints(sample.folder().resolve("metadata/preservation/premis.xml"), "xlink.xsd", "mets.xsd"))
                .as("a schema that complains")
                .isNotEmpty();
    }

    private List<String> complaints(Path document, String... schemas) throws Exception {
        return Schemas.complaints(sample.folder().resolve("schemas"), document, schemas);
    }

    @Test
    void other_programs_open_it() throws Exception {
        assertThat(run("unzip", "-tq", sample.zip().toString())).isZero();
        assertThat(run("python3", "-m", "zipfile", "-t", sample.zip().toString()))
                .isZero();
    }

    private static int run(String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    @Test
    void more_files_than_an_old_zip_can_hold_are_packed_and_found() throws IOException {
        var file = folder.resolve("many.zip");
        try (var zip = new HashedZip(file, SampleSip.AT)) {
            for (var n = 0; n < 66_000; n++) {
                zip.add(n + ".txt", true, out -> out.write('x'));
            }
            zip.finish();
        }

        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(66_000);
            assertThat(zip.getInputStream(zip.getEntry("65999.txt")).readAllBytes())
                    .containsExactly('x');
        }
    }

    @Test
    void what_is_not_finished_has_no_list_and_no_program_takes_it_for_a_package() throws IOException {
        var file = folder.resolve("half.zip");
        var head = new Head(Edition.E_ARK_2_1_0, "half", "Halv", SampleSip.AT, SampleSip.PARTIES, "0.1.0");
        try (var sip = new Sip(file, folder, head)) {
            sip.document("LASMIG.txt", out -> out.write(65));
        }

        assertThatIOException().isThrownBy(() -> new ZipFile(file.toFile()).close());
    }

    static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
