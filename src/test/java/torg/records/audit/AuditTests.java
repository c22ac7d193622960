package torg.records.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page.LocatorOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.ledger.Proofs;
import torg.ledger.Transparency;
import torg.records.Registry;
import torg.records.diary.Diary;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.shell.Sight;
import torg.shell.Visitor;
import torg.shell.Words;
import torg.shell.paper.Paper;
import torg.shell.paper.PaperTests;
import torg.staff.Cast;
import torg.staff.Role;

/** What an auditor gets, and that it can be proved. */
@TorgTest
class AuditTests {
    @Autowired
    Audit audit;

    @Autowired
    Registry registry;

    @Autowired
    Diary diary;

    @Autowired
    Ledger ledger;

    @Autowired
    Transparency transparency;

    @Autowired
    Paper paper;

    @Autowired
    Cast cast;

    @Autowired
    ShellSettings settings;

    private Period today() {
        return new Period(cast.today(), cast.today());
    }

    /** Somebody puts a line of the diary right and says why. */
    private Evidence corrected(String why) {
        var counter = registry.counter();
        var line = registry.registered(counter, registry.toRegister(counter, "Jag klagar."), "Hjulet", "Cykelvägar");
        diary.correct(
                line.id(),
                Registry.particulars("Hjulet", "Cykelbanor"),
                why,
                Actor.person(counter.reg().id(), "Rut Registrator, registrator"));
        var about = "inbox/" + line.conversation().orElseThrow().value();
        var found = new ArrayList<Evidence>();
        audit.each(Question.ARCHIVE, today(), one -> {
            if (one.subject().equals(about) && one.kind().equals("records.document-corrected")) {
                found.add(one);
            }
        });
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    @Promise("D80")
    void each_line_of_evidence_says_who_in_which_role_did_what_when_and_why() {
        var evidence = corrected("Fel dag");

        assertThat(evidence.who()).isEqualTo("Rut Registrator");
        assertThat(evidence.role()).isEqualTo("registrator");
        assertThat(evidence.why()).isEqualTo("Fel dag");
        assertThat(evidence.at().atZone(Words.ZONE).toLocalDate()).isEqualTo(cast.today());
    }

    @Test
    @Promise("D80")
    void the_report_answers_the_six_control_questions_with_lines_that_can_be_proved_from_outside() {
        var evidence = corrected("Fel dag");

        assertThat(audit.answers(today(), 10)).extracting(Answered::question).containsExactly(Question.values());
        assertThat(audit.answers(today(), 10))
                .filteredOn(answer -> answer.question() == Question.ARCHIVE)
                .first()
                .satisfies(answer -> assertThat(answer.counts())
                        .anyMatch(count -> count.kind().equals("records.document-corrected") && count.lines() > 0));
        assertThat(audit.proof(evidence)).isEqualTo(settings.address() + "/ledger/" + evidence.entry());
        var proof = await().until(() -> transparency.inclusion(evidence.entry()), Optional::isPresent)
                .orElseThrow();
        assertThat(Proofs.includes(
                        proof.leaf(),
                        proof.index(),
                        proof.head().size(),
                        proof.path(),
                        proof.head().root()))
                .isTrue();
        assertThat(Proofs.includes(
                        proof.leaf(),
                        proof.index() + 1,
                        proof.head().size(),
                        proof.path(),
                        proof.head().root()))
                .isFalse();
    }

    @Test
    void what_happened_outside_the_period_is_not_in_it() {
        var entry = corrected("Fel dag").entry();
        var before = new Period(cast.today().minusYears(3), cast.today().minusDays(1));
        var found = new ArrayList<Evidence>();

        audit.each(Question.ARCHIVE, before, found::add);

        assertThat(found).noneMatch(one -> one.entry() == entry);
    }

    @Test
    void personal_data_in_a_reason_is_masked_in_the_page_the_list_and_the_paper() throws Exception {
        assertThat(corrected("Gällde 19900602-2397").why())
                .doesNotContain("2397")
                .contains("dolt");
        var auditor = cast.in(Role.AUDITOR, cast.city(), "Rea Revisor");
        var visitor = new Visitor(settings.address());
        visitor.signIn(auditor.signInName(), Cast.PASSWORD);
        var query = "?from=" + cast.today() + "&until=" + cast.today();

        for (var path : List.of("/records/audit", "/records/audit.csv", "/api/records/audit")) {
            assertThat(visitor.get(path + query).body()).as(path).doesNotContain("19900602-2397");
        }
        var pdf = paper.pdf(audit.sheet(today(), 25, Actor.TORG));
        assertThat(PaperTests.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
                    .contains("Hur arkiveras och gallras det som skrivs?", "bin/torg verify")
                    .doesNotContain("19900602-2397");
        }
    }

    @Test
    @Promise("D80")
    void the_list_holds_every_line_with_its_number_and_where_its_proof_is_and_taking_it_is_a_line_too() {
        var evidence = corrected("Fel dag");
        var auditor = cast.in(Role.AUDITOR, cast.city(), "Rea Revisor");
        var visitor = new Visitor(settings.address());
        visitor.signIn(auditor.signInName(), Cast.PASSWORD);

        var list = visitor.get("/records/audit.csv").body();

        assertThat(list)
                .contains(
                        ";" + evidence.entry() + ";",
                        audit.proof(evidence),
                        "Rut Registrator",
                        "registrator",
                        "Fel dag");
        assertThat(ledger.history("audit"))
                .filteredOn(line -> line.actorName().startsWith("Rea Revisor"))
                .extracting(Line::kind)
                .containsOnly("records.audit-report-taken");
        var editor = new Visitor(settings.address());
        editor.signIn(registry.counter().library().editor().signInName(), Cast.PASSWORD);
        for (var path : List.of("/records/audit", "/records/audit.csv", "/records/audit.pdf", "/records/audit/files")) {
            assertThat(editor.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    @Promise("D60")
    void every_file_is_shown_with_the_secrecy_it_was_given_and_all_can_read_it() {
        var auditor = cast.in(Role.AUDITOR, cast.city(), "Rea Revisor");

        try (var profile = Chromium.profile()) {
            var browser = profile.newPage();
            cast.signIn(browser, auditor);
            var sight = new Sight(browser, settings.address());
            for (var path : List.of("/records/audit", "/records/audit/files")) {
                sight.look(path);
            }
            assertThat(sight.faults()).isEmpty();
            assertThat(browser.locator("tr", new LocatorOptions().setHasText("/records/audit.csv"))
                            .innerText())
                    .contains("Prövas");
        }
    }
}
