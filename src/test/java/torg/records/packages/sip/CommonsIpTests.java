package torg.records.packages.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roda_project.commons_ip2.validator.constants.ConstantsCSIPspec;
import org.roda_project.commons_ip2.validator.constants.ConstantsSIPspec;
import torg.Promise;

/** What E-ARK's own validator says of our packages. */
class CommonsIpTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"E_ARK_2_1_0", "E_ARK_2_2_0"})
    @Promise("D64")
    void a_package_is_valid_in_every_edition(Edition edition) throws Exception {
        var sample = SampleSip.in(folder, edition, "CON", "Åäö.txt", "\uD83D\uDE00.png");

        assertThat(CommonsIp.complaints(sample.zip(), edition)).isEmpty();
    }

    @Test
    void to_the_letter_of_the_text_it_is_valid_but_for_the_two_things_that_the_validator_reads_otherwise()
            throws Exception {
        var sample = SampleSip.in(folder, Edition.E_ARK_2_1_0_AS_WRITTEN);

        assertThat(CommonsIp.complaints(sample.zip(), Edition.E_ARK_2_1_0_AS_WRITTEN))
                .extracting(complaint -> complaint.replaceFirst(" .*", ""))
                .containsExactlyInAnyOrder("SIP2", "SIP15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csip:OAISPACKAGETYPE=\"SIP\"", "LABEL=\"CSIP\""})
    void the_validator_notices_what_is_broken(String lost) throws Exception {
        var sample = SampleSip.in(folder, Edition.E_ARK_2_1_0);
        var broken = folder.resolve("broken/" + sample.zip().getFileName());

        copied(sample.zip(), broken, lost);

        assertThat(CommonsIp.complaints(broken, Edition.E_ARK_2_1_0)).isNotEmpty();
    }

    private static void copied(Path zip, Path to, String lost) throws IOException {
        Files.createDirectories(to.getParent());
        try (var in = new ZipInputStream(Files.newInputStream(zip));
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var content = in.readAllBytes();
                out.write(
                        entry.getName().chars().filter(letter -> letter == '/').count() == 1
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace(lost, lost.replaceFirst("[A-Z]", "X"))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
    }

    @Test
    @Promise("D64")
    void no_must_that_the_validator_knows_is_without_a_rule_of_ours() throws IOException {
        var ours = RequirementsTests.requirements()
                .map(RequirementsTests.Requirement::id)
                .collect(Collectors.toSet());

        assertThat(ours).containsAll(musts());
    }

    /** CSIP0 is the validator's own, and the two on the structure stand in a test of their own. */
    private static Set<String> musts() {
        return Stream.of(ConstantsCSIPspec.class, ConstantsSIPspec.class)
                .flatMap(type -> Arrays.stream(type.getFields()))
                .filter(field -> field.getName().endsWith("_LEVEL") && "MUST".equals(value(field)))
                .map(field -> field.getName().replaceFirst(".*_SPECIFICATION_(\\w+)_LEVEL", "$1"))
                .filter(id -> !List.of("CSIP0", "CSIPSTR1", "CSIPSTR4").contains(id))
                .collect(Collectors.toSet());
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
