package torg.records.packages.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.records.packages.Packages;
import torg.records.packages.PackedUp;
import torg.register.Opened;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Role;
import torg.staff.Staff;

/** The way from an order to the archive's receipt, on the pages. */
@TorgTest
class PackagesPagesTests {
    @Autowired
    Packages packages;

    @Autowired
    PackedUp packed;

    @Autowired
    Opened opened;

    @Autowired
    Cast cast;

    @Autowired
    Staff staff;

    @Autowired
    Ledger ledger;

    @Autowired
    ShellSettings settings;

    Opened.Library library;
    Visitor archivist;

    @BeforeEach
    void an_archivist_at_a_library() {
        packed.agree();
        library = opened.library();
        archivist = new Visitor(settings.address());
        archivist.signIn(
                cast.in(Role.ARCHIVIST, library.unit(), "Arvid Arkivarie").signInName(), Cast.PASSWORD);
    }

    @Test
    void from_a_years_order_to_the_archives_receipt() {
        var ordered = archivist.post(
                "/records/packages/years",
                Map.of("year", Integer.toString(staff.today().getYear())));
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(303);
        var run = Visitor.location(ordered).replaceFirst("\\?.*", "");
        Awaitility.await().until(() -> archivist.get(run).body().contains("1 av 1 klara<"));
        var parcel = packages.of(library.account(), 1).getFirst();
        var page = "/records/packages/parcels/" + parcel.id();
        var made = parcel.made().orElseThrow();
        assertThat(archivist.get(page).body()).contains(made.sha256(), "Klart att lämna");

        var wrong = archivist.post(
                page + "/receipt",
                Map.of("takenBy", "Anna", "takenOn", "i går", "reference", "", "sha256", "0".repeat(64)));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Arkivet har inte fått samma fil", "Skriv vilken dag", "value=\"Anna\"");

        archivist.post(
                page + "/receipt",
                Map.of(
                        "takenBy",
                        "Anna",
                        "takenOn",
                        staff.today().toString(),
                        "reference",
                        "SSA 7",
                        "sha256",
                        made.sha256().toUpperCase().replaceAll("(.{8})", "$1 ")));
        assertThat(archivist.get(page).body()).contains("Mottaget av arkivet", "SSA 7");
    }

    @Test
    void fetching_is_remembered_and_only_for_whoever_keeps_the_archive_there() throws Exception {
        var parcel = packed.made(library.account(), Optional.empty());
        var page = "/records/packages/parcels/" + parcel.id();
        var stranger = new Visitor(settings.address());
        stranger.signIn(
                cast.in(Role.ARCHIVIST, cast.board("Byggnadsnämnden"), "Britt").signInName(), Cast.PASSWORD);
        var editor = new Visitor(settings.address());
        editor.signIn(library.editor().signInName(), Cast.PASSWORD);

        for (var outsider : new Visitor[] {stranger, editor}) {
            assertThat(outsider.get(page).statusCode()).isEqualTo(403);
            assertThat(outsider.get(page + "/file").statusCode()).isEqualTo(403);
            assertThat(outsider.get("/records/packages/accounts/"
                                    + library.account().value())
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(archivist.get(page + "/file").headers().firstValue("content-length"))
                .contains(Long.toString(parcel.made().orElseThrow().bytes()));
        assertThat(ledger.history(library.account().subject()))
                .filteredOn(line -> line.kind().equals("records.archive-package-unmasked"))
                .singleElement()
                .extracting(Line::actorName)
                .asString()
                .startsWith("Arvid Arkivarie");
    }

    @Test
    void the_level_is_decided_with_a_number_and_a_reason() {
        var page = "/records/packages/accounts/" + library.account().value();
        var bare = archivist.post(page + "/level", Map.of("reference", "", "reason", "För att"));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("Välj en av nivåerna", "beslutets diarienummer", "För att");

        archivist.post(
                page + "/level",
                Map.of("level", "OVERVIEW", "reference", "KUN 2026/5", "reason", "Allt finns på webben"));

        assertThat(archivist.get(page).body()).contains("Översiktsbild", "KUN 2026/5", "Allt finns på webben");
        assertThat(archivist.get("/register/" + library.account().value()).body())
                .contains(page);
        var none = archivist.post(
                "/records/packages/years",
                Map.of("year", Integer.toString(staff.today().getYear())));
        assertThat(none.statusCode()).as("nothing to hand over each year").isEqualTo(409);
    }

    @Test
    void the_agreement_is_the_whole_citys_and_its_numbers_are_right() {
        assertThat(archivist.get("/records/packages/agreement").body()).contains("gäller hela staden");
        assertThat(archivist.post("/records/packages/agreement", Map.of()).statusCode())
                .isEqualTo(403);
        var head = new Visitor(settings.address());
        head.signIn(cast.in(Role.ARCHIVIST, cast.city(), "Stina Stadsarkivarie").signInName(), Cast.PASSWORD);

        var wrong = head.post("/records/packages/agreement", Map.of("creator", "KS", "creatorNumber", "212000-0143"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("sista siffran", "212000-0143");
        assertThat(AgreementForm.numbered("212000-0142")).isTrue();
        assertThat(AgreementForm.numbered("2120000142")).isFalse();
        assertThat(archivist
                        .post("/records/packages/years", Map.of("year", "1999"))
                        .statusCode())
                .isEqualTo(422);
    }
}
