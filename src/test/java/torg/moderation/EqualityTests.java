package torg.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.moderation.equality.Equality;
import torg.moderation.lists.Lookout;
import torg.moderation.police.PolicePackage;
import torg.shell.Refused;
import torg.shell.Visitor;

/** What has been decided can be compared, taken to the police, and traced to who changed a list. */
@TorgTest
class EqualityTests {
    private static final String CRIME = "BrB-4-5";

    @Autowired
    Street street;

    @Autowired
    Moderation moderation;

    @Autowired
    Equality equality;

    @Autowired
    PolicePackage packages;

    @Autowired
    Lookout lists;

    @Autowired
    Ledger ledger;

    @Autowired
    Witness witness;

    @Autowired
    Grounds grounds;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    @Test
    @Promise("D41")
    void
            what_was_restricted_stands_beside_what_was_left_per_rule_author_moderator_and_topic_with_a_sample_to_compare() {
        var first = street.somebodyWrites("Jag vet var du bor.");
        var second = street.somebodyElse(first, "Jag vet också var du bor.");
        var third = street.somebodyElse(first, "Du borde skämmas.");
        street.decided(first, Measure.Kind.HIDE, CRIME);
        street.decided(second, Measure.Kind.HIDE, CRIME);
        street.decided(third, Measure.Kind.KEEP, "RF-2-1");
        var units = List.of(first.library().unit().id());
        var year = new Equality.Period(moderation.today().minusDays(1), moderation.today());

        assertThat(equality.byGround(units, year)).anySatisfy(line -> {
            assertThat(line.key()).isEqualTo(CRIME);
            assertThat(line.restricted()).isEqualTo(2);
            assertThat(line.left()).isZero();
        });
        assertThat(equality.byGround(units, year)).anySatisfy(line -> {
            assertThat(line.key()).isEqualTo("RF-2-1");
            assertThat(line.left()).isEqualTo(1);
        });
        assertThat(equality.byColleague(units, year)).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Mona Moderator");
            assertThat(line.restricted()).isEqualTo(2);
            assertThat(line.left()).isEqualTo(1);
        });
        assertThat(equality.byAuthor(units, year))
                .hasSize(3)
                .allMatch(line -> line.key().matches("[0-9a-f]{8}"));
        assertThat(equality.byTopic(units, year)).singleElement().satisfies(line -> {
            assertThat(line.key()).isEqualTo("Stadsbiblioteket");
            assertThat(line.restricted()).isEqualTo(2);
        });
        var sample = equality.sample(units, year);
        assertThat(sample).hasSize(2).isEqualTo(equality.sample(units, year));
        assertThat(sample).allSatisfy(pair -> assertThat(pair.leftWords()).contains("Du borde skämmas."));
        assertThat(equality.byGround(
                        units,
                        new Equality.Period(
                                year.from().minusDays(9), year.from().minusDays(2))))
                .isEmpty();

        var key = street.key(first.mona());
        assertThat(new Visitor(address)
                        .program("GET", "/api/moderation/report", key, "")
                        .body())
                .contains("Stadsbiblioteket", "Du borde skämmas.")
                .doesNotContain("Åsa");
        assertThat(new Visitor(address)
                        .program("GET", "/api/moderation/report?from=x", key, "")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @Promise("P72")
    void every_ground_that_can_be_used_has_a_text_that_everybody_can_read() {
        var page = new Visitor(address).get("/api/measures").body();

        assertThat(grounds.at(moderation.now())).hasSizeGreaterThan(20).allSatisfy(ground -> {
            assertThat(ground.text()).hasSizeGreaterThan(20);
            assertThat(page).contains(ground.paragraph(), ground.title());
        });
        assertThat(new Visitor(address).get("/measures").body()).contains("Olaga hot", "Kritik och åsikter står kvar");
    }

    @Test
    @Promise("P79")
    void the_package_for_the_police_holds_what_when_who_and_hashes_that_hold_and_its_fetching_is_in_the_ledger()
            throws Exception {
        var written = street.somebodyWrites("Jag vet var du bor, 19900602-2397.");
        var hidden = street.decided(written, Measure.Kind.HIDE, CRIME);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> packages.fetch(hidden.id(), "Polisen bad om det", Street.actor(written.mona())))
                .withMessage("moderation.police.not-reported");
        var act = street.decided(written, Measure.Kind.REPORT_POLICE, CRIME);

        var zip = packages.fetch(act.id(), "Polisen bad om det", Street.actor(written.mona()));

        var files = files(zip);
        assertThat(files).containsOnlyKeys("original.bin", "uppgifter.json", "anmalan.txt", "SHA256SUMS");
        var evidence = witness.evidence(witness.said(written.message()));
        assertThat(files.get("original.bin")).isEqualTo(evidence.content());
        assertThat(text(files, "uppgifter.json"))
                .contains(
                        "Jag vet var du bor, 19900602-2397.",
                        "Olaga hot",
                        act.captured().hash(),
                        "\"skriven\"");
        var sums = text(files, "SHA256SUMS").lines().toList();
        assertThat(sums).hasSize(3);
        for (var sum : sums) {
            var parts = sum.split("  ");
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(parts[1]))))
                    .as(parts[1])
                    .isEqualTo(parts[0]);
        }
        var line = ledger.history(act.id().subject()).getLast();
        assertThat(line.kind()).isEqualTo("moderation.police-package-fetched");
        assertThat(line.particulars().orElseThrow())
                .containsEntry("colleague", "Mona Moderator")
                .containsEntry(
                        "sha256",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(zip)));
        assertThat(line.toString()).doesNotContain("-2397");
        assertThat(new Visitor(address)
                        .program(
                                "POST",
                                "/api/moderation/" + act.id().value() + "/package",
                                street.key(written.library().editor()),
                                "{\"reason\":\"Jag vill se\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Promise("D42")
    void a_word_list_is_a_versioned_record_of_who_changed_what_and_when_and_only_points() {
        var name = "Hot " + UUID.randomUUID().toString().substring(0, 8);
        var written = street.somebodyWrites("Jag ska SPRÄNGA det.");
        var mona = Street.actor(written.mona());
        lists.change(name, 0, "spränga\nslå ihjäl", "Efter hoten i våras", mona);
        lists.change(name, 1, "spränga\nskjuta", "Vanligare ord", Street.actor(written.mats()));

        var versions = lists.versions(name);
        assertThat(versions).hasSize(2);
        assertThat(versions.getFirst().by()).isEqualTo("Mats Moderator");
        assertThat(versions.getFirst().addedTo(versions.getLast())).containsExactly("skjuta");
        assertThat(versions.getFirst().removedFrom(versions.getLast())).containsExactly("slå ihjäl");
        assertThat(versions.getFirst().at()).isAfterOrEqualTo(versions.getLast().at());
        assertThat(ledger.history("moderation/lists/" + name)).hasSize(2);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> lists.change(name, 1, "annat", "Samtidigt", mona))
                .withMessage("moderation.lists.changed-meanwhile");
        for (var sql : List.of("update moderation_list set words = '{}'", "delete from moderation_list")) {
            assertThatException().isThrownBy(() -> db.sql(sql).update()).withMessageContaining("never changed");
        }
        assertThat(lists.in("Jag ska SPRÄNGA det."))
                .anySatisfy(hit -> assertThat(hit.words()).containsExactly("spränga"));
        assertThat(lists.in("sprängas är ett annat ord"))
                .noneSatisfy(hit -> assertThat(hit.list()).isEqualTo(name));
        assertThat(new Visitor(address)
                        .program(
                                "GET",
                                "/api/moderation/new?message=" + written.message(),
                                street.key(written.mona()),
                                "")
                        .body())
                .contains(name);
        assertThat(moderation.of(written.conversation().id())).isEmpty();
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
