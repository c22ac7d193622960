package torg.records.packages.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import torg.Promise;

/** Every MUST of CSIP 2.1.0 and SIP 2.1.0, each with a rule that the package meets and that a broken package does not. */
class RequirementsTests {
    @TempDir
    static Path folder;

    static SampleSip sample;

    @BeforeAll
    static void a_package() throws IOException {
        sample = SampleSip.in(folder, Edition.E_ARK_2_1_0_AS_WRITTEN);
    }

    record Requirement(String id, String document, String rule, String broken) {
        @Override
        public String toString() {
            return id;
        }

        List<Path> documents() {
            var mets = sample.mets();
            return switch (document) {
                case "package" -> mets.subList(0, 1);
                case "representation" -> mets.subList(1, mets.size());
                default -> mets;
            };
        }
    }

    static Stream<Requirement> requirements() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/torg/records/packages/requirements.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Requirement(cells[0], cells[1], cells[2], cells[3]));
    }

    @ParameterizedTest
    @MethodSource("requirements")
    @Promise("D64")
    void every_must_is_met_and_its_rule_notices_when_it_is_not(Requirement requirement) {
        for (var file : requirement.documents()) {
            var document = Document.read(file);
            assertThat(document.is(requirement.rule()))
                    .as("%s in %s", requirement.id(), file)
                    .isTrue();

            document.damage(requirement.broken());

            assertThat(document.is(requirement.rule()))
                    .as("%s in a broken %s", requirement.id(), file)
                    .isFalse();
        }
    }

    @Test
    @Promise("D64")
    void the_package_is_one_folder_named_as_its_mets_with_that_mets_in_it() throws IOException {
        try (var top = Files.list(sample.folder().getParent())) {
            assertThat(top).containsExactly(sample.folder()); // CSIPSTR1
        }
        assertThat(sample.folder().resolve("METS.xml")).isRegularFile(); // CSIPSTR4
        assertThat(Document.read(sample.folder().resolve("METS.xml")).texts("/m:mets/@OBJID"))
                .containsExactly(sample.folder().getFileName().toString()); // CSIPSTR2
    }
}
