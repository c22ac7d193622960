package torg.records.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torg.records.diary.Direction;
import torg.records.diary.Particular;
import torg.records.diary.Particulars;
import torg.records.diary.Registered;
import torg.records.diary.Series;
import torg.records.packages.sip.Document;
import torg.records.packages.sip.Schemas;

/** The diary as a case system and an archive read it. */
class ErmsTests {
    private static final Path SCHEMAS = Path.of("src/main/resources/torg/records/packages/schemas");
    private static final Instant AT = Instant.parse("2026-11-22T15:00:00Z");
    private static final String STRANGE = "<b>&\u0000\u202E\uD83D\uDE00 ]]>";

    @TempDir
    Path folder;

    private static Registered line(long id, Direction direction, String party, String concerns, boolean secret) {
        return new Registered(
                id,
                1,
                id % 2 == 0 ? "Kulturnämnden" : "Miljönämnden",
                secret ? Series.SECRET : Series.ORDINARY,
                2026,
                "KUN 2026/" + id,
                new Particulars(
                        LocalDate.parse("2026-03-03"), direction, Particular.shown(party), Particular.shown(concerns)),
                Optional.empty(),
                secret,
                id == 3 ? Optional.empty() : Optional.of("SPECIAL_INTEREST"),
                id == 1 ? Optional.of("Dnr 7") : Optional.empty(),
                "Rut Registrator",
                AT,
                AT);
    }

    private Path written(List<Registered> lines) throws Exception {
        var file = folder.resolve("erms.xml");
        try (var out = Files.newOutputStream(file)) {
            new Erms("Sundhamns stad", "https://torg.sundhamn.example", AT).write(lines, out);
        }
        return file;
    }

    private static List<Registered> lines() {
        return List.of(
                line(1, Direction.RECEIVED, "Amina Okänd", "Skadestånd", false),
                line(2, Direction.SENT, STRANGE, STRANGE, false),
                line(3, Direction.DRAWN_UP, "", "Samlingsärende", false),
                line(4, Direction.RECEIVED, "Hemlig Person", "Något hemligt", true));
    }

    @Test
    void every_direction_a_secret_and_an_empty_diary_are_valid_by_the_part_of_erms_that_torg_uses() throws Exception {
        assertThat(Schemas.complaints(SCHEMAS, written(lines()), "erms-torg.xsd"))
                .isEmpty();
        assertThat(Schemas.complaints(SCHEMAS, written(List.of()), "erms-torg.xsd"))
                .as("an empty diary")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maintenanceStatus",
                "systemIdentifier",
                "regulation",
                "directionDefinition",
                "objectId",
                "incoming"
            })
    void the_schema_notices_what_is_called_something_else(String name) throws Exception {
        var file = written(lines());

        Files.writeString(file, Files.readString(file).replace(name, "x" + name));

        assertThat(Schemas.complaints(SCHEMAS, file, "erms-torg.xsd")).isNotEmpty();
    }

    @Test
    void what_is_called_other_says_what_it_is_and_what_has_no_title_has_a_description() throws Exception {
        var erms = Document.read(written(lines()));

        assertThat(erms.is("count(//*[@agentType = 'other'][not(string(@otherAgentType))]) = 0"))
                .isTrue();
        assertThat(erms.is("count(//*[@dateType = 'other'][not(string(@otherDateType))]) = 0"))
                .isTrue();
        assertThat(erms.texts("//e:direction[@directionDefinition = 'other']/@otherDirectionDefinition"))
                .containsExactly("Upprättad");
        assertThat(erms.texts("//e:record[not(e:title)]/e:description")).containsExactly("Uppgiften är utelämnad");
        assertThat(erms.texts("//e:record[e:restriction]/e:restriction/e:regulation"))
                .containsExactly("Offentlighets- och sekretesslagen (2009:400)");
        assertThat(erms.texts("//e:aggregation/e:title")).containsExactly("Miljönämnden", "Kulturnämnden");
        assertThat(erms.texts("//*"))
                .noneMatch(text -> text.contains("Hemlig Person") || text.contains("Något hemligt"));
        assertThat(erms.texts("//e:record/e:title")).contains("<b>&\u202E\uD83D\uDE00 ]]>");
    }
}
