package torg.register.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.Particulars;
import torg.register.Register;
import torg.register.above.Applying.Answers;
import torg.register.decisions.Report.Kind;
import torg.register.stages.Ruling;
import torg.register.stages.Stage;
import torg.shell.Refused;
import torg.shell.paper.PaperTests;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;

@TorgTest
class DecisionsTests {
    private static final Answers ANSWERS = new Answers(
            "Verksamhetsplanens mål om läsning", List.of("läsning"), "Stadens gemensamma konto", "Når inte barnen");

    @Autowired
    Register register;

    @Autowired
    Decisions decisions;

    @Autowired
    Reports reports;

    @Autowired
    Staff staff;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    Unit board;
    Unit library;
    Person head;
    Person manager;
    Person editor;
    LocalDate today;

    @BeforeEach
    void a_library_under_a_board() {
        board = cast.board("Kulturnämnden");
        library = cast.unit(board, "Stadsbiblioteket " + UUID.randomUUID());
        head = cast.in(Role.HEAD, board, "Hedvig");
        manager = cast.in(Role.UNIT_MANAGER, library, "Malin");
        editor = cast.in(Role.WEB_EDITOR, library, "Edit");
        today = staff.today();
    }

    @Test
    @Promise({"D6", "P6"})
    void what_there_is_already_is_shown_before_an_application_can_be_sent() {
        var old = registered(Network.BLUESKY, library, "Bokbussen i Sundhamn");
        var sameUnit = registered(Network.BLUESKY, library, "Något helt annat");
        var otherPlatform =
                registered(Network.FACEBOOK, cast.unit(board, "Bokbussarna"), "Bokbussen i Sundhamns kommun");
        var common = registered(Network.BLUESKY, cast.city(), "Sundhamn");
        var unlike = registered(Network.FACEBOOK, cast.unit(board, "Xyz"), "Zzzz", "Qqqqq wwwww", "Vvvvv");
        var wanted = registered(Network.BLUESKY, library, "Bokbussen Sundhamn");

        var shown = decisions.neighbours(register.find(wanted), List.of());

        assertThat(shown).extracting(Neighbour::account).contains(old.value(), sameUnit.value(), otherPlatform.value());
        assertThat(shown).extracting(Neighbour::account).doesNotContain(unlike.value(), wanted.value());
        assertThat(shown.getFirst().account()).isEqualTo(old.value());
        assertThat(shown.getFirst().sameUnit()).isTrue();
        assertThat(shown.getFirst().likeName()).isGreaterThanOrEqualTo(60);
        assertThat(shown).filteredOn(Neighbour::common).isNotEmpty();
        assertThat(register.find(common).unit()).isEqualTo(cast.city());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decisions.apply(wanted, ANSWERS, Set.of(old.value()), manager.id(), actor(manager)))
                .withMessage("register.application.look-first");
        assertThat(register.find(wanted).stage()).isEqualTo(Stage.PROPOSED);

        apply(wanted);

        assertThat(register.find(wanted).stage()).isEqualTo(Stage.UNDER_REVIEW);
        assertThat(decisions.application(wanted).orElseThrow().considered()).isEqualTo("Stadens gemensamma konto");
    }

    @Test
    void an_application_without_anybody_responsible_is_not_sent() {
        var wanted = register.register(
                particulars(Network.BLUESKY, library, "Bokbussen", "", "", Optional.empty()),
                Optional.empty(),
                Actor.TORG);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> apply(wanted))
                .withMessage("register.missing.purpose");
    }

    @Test
    @Promise("D7")
    void during_a_moratorium_a_decision_needs_a_reason_of_its_own() {
        var elsewhere = registered(Network.TIKTOK, cast.unit(cast.board("Idrottsnämnden"), "Badet"), "Badet");
        var other = registered(Network.BLUESKY, library, "Biblioteket");
        var held = registered(Network.TIKTOK, library, "Biblioteket");
        var moratorium = decisions.hold(
                Optional.of(Network.TIKTOK),
                Optional.of(board),
                "Överföringen till tredje land utreds",
                "KS 2026/7",
                today.minusDays(5),
                Optional.empty(),
                actor(head));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decide(held, Optional.empty()))
                .withMessage("register.moratorium.holds");
        assertThat(decisions.holding(register.find(held), today.minusDays(6))).isEmpty();
        decide(other, Optional.empty());
        assertThat(decisions.holding(register.find(elsewhere), today)).isEmpty();
        assertThat(decisions.holding(register.find(held), today)).hasSize(1);

        decide(held, Optional.of("Kampanjen för unga läsare är beslutad"));

        assertThat(register.find(held).stage()).isEqualTo(Stage.DECIDED);
        assertThat(ledger.history("register/" + held.value()).stream()
                        .filter(line -> line.kind().equals("register.account-decided"))
                        .findFirst()
                        .orElseThrow()
                        .particulars()
                        .orElseThrow())
                .containsEntry("despite", "Kampanjen för unga läsare är beslutad");
        decisions.release(moratorium, today, actor(head));
        assertThat(decisions.holding(register.find(held), today.plusDays(1))).isEmpty();
    }

    @Test
    void a_decision_taken_here_leaves_a_paper_that_stays_as_it_was() throws Exception {
        var account = registered(Network.BLUESKY, library, "Biblioteket Åkerö");
        apply(account);
        decide(account, Optional.empty());

        var kept = decisions.papers(account).getFirst();
        var pdf = decisions.paper(account, kept.id());

        assertThat(PaperTests.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PaperTests.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(words(document))
                    .contains("Biblioteket Åkerö", "KUN 2026/1303", "Hedvig", "7 kap. 5 §", "Når inte barnen");
        }
        assertThat(kept.sha256()).isEqualTo(Papers.sha256(pdf));
        var line = ledger.history("register/" + account.value()).stream()
                .filter(l -> l.kind().equals("register.decision-documented"))
                .findFirst()
                .orElseThrow();
        assertThat(line.particulars().orElseThrow()).containsEntry("sha256", kept.sha256());
        register.correct(
                account,
                particulars(Network.BLUESKY, library, "Nytt namn", "a", "b", Optional.of(manager)),
                actor(head));
        assertThat(decisions.paper(account, kept.id())).isEqualTo(pdf);
    }

    @Test
    void an_earlier_decision_is_registered_without_a_paper_of_its_own() {
        var account = registered(Network.BLUESKY, library, "Biblioteket");

        register.decide(account, new Ruling("KUN 2024/5", today.minusDays(90)), head.id(), actor(head));

        assertThat(decisions.papers(account)).isEmpty();
    }

    @Test
    void a_no_has_its_paper_with_the_reason() throws Exception {
        var account = registered(Network.BLUESKY, library, "Biblioteket");
        apply(account);

        register.refuse(
                account, new Ruling("KUN 2026/9", today), "Stadens konto räcker för detta.", head.id(), actor(head));

        var paper =
                decisions.paper(account, decisions.papers(account).getFirst().id());
        try (var document = Loader.loadPDF(paper)) {
            assertThat(words(document)).contains("Avslag", "Stadens konto räcker för detta.");
        }
    }

    @Test
    @Promise("D4")
    void every_delegation_and_every_decision_is_reported_once_and_never_again() {
        staff.delegate(head, manager, library, "KUN 2026/5", today, Optional.empty(), actor(head));
        var byHead = registered(Network.BLUESKY, library, "Biblioteket");
        var byDelegate = registered(Network.FACEBOOK, library, "Biblioteket");
        var refused = registered(Network.X, library, "Biblioteket");
        decide(byHead, Optional.empty());
        register.decide(byDelegate, new Ruling("KUN 2026/7", today), manager.id(), actor(manager));
        register.review(refused, actor(manager));
        register.refuse(refused, new Ruling("KUN 2026/8", today), "Räcker redan", head.id(), actor(head));

        assertThat(reports.untold(Kind.BOARD, board, today.minusDays(1))).isEmpty();
        var toBoard = reports.make(Kind.BOARD, board, today.plusDays(9), actor(editor));
        var toHead = reports.make(Kind.HEAD, board, today.plusDays(9), actor(editor));

        assertThat(toBoard.told())
                .hasSize(3)
                .anyMatch(told -> told.contains("KUN 2026/5") && told.contains("vidaredelegerat"))
                .anyMatch(told -> told.contains("KUN 2026/1303"))
                .anyMatch(told -> told.contains("KUN 2026/8") && told.contains("Räcker redan"));
        assertThat(toHead.told()).singleElement().asString().contains("KUN 2026/7", "Malin");
        assertThat(reports.untold(Kind.BOARD, board, today.plusDays(40))).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reports.make(Kind.BOARD, board, today.plusDays(40), actor(editor)))
                .withMessage("register.report.nothing-new");
    }

    @Test
    @Promise("D4")
    void of_four_who_report_the_same_at_the_same_time_each_thing_is_told_by_one() throws Exception {
        for (var n = 0; n < 6; n++) {
            staff.delegate(head, cast.person("Delia"), library, "KUN 2026/" + n, today, Optional.empty(), actor(head));
        }
        Callable<List<String>> clerk = () -> {
            try {
                return reports.make(Kind.BOARD, board, today, actor(editor)).told();
            } catch (Refused nothingLeft) {
                return List.of();
            }
        };
        var told = new HashSet<String>();
        var count = 0;
        try (var clerks = Executors.newFixedThreadPool(4)) {
            for (var answer : clerks.invokeAll(List.of(clerk, clerk, clerk, clerk))) {
                told.addAll(answer.get());
                count += answer.get().size();
            }
        }

        assertThat(told).hasSize(6);
        assertThat(count).isEqualTo(6);
    }

    @Test
    void the_list_for_the_board_is_a_paper_that_anybody_can_read() throws Exception {
        staff.delegate(head, manager, library, "KUN 2026/5", today, Optional.of(today.plusDays(9)), actor(head));

        var report = reports.make(Kind.BOARD, board, today, actor(editor));

        var pdf = reports.pdf(report.id());
        assertThat(PaperTests.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(words(document)).contains("Anmälan till Kulturnämnden", "KUN 2026/5");
        }
        assertThat(ledger.history("register/report/" + report.id()))
                .extracting(Line::kind)
                .containsExactly("register.report-made");
    }

    /** As it is read, wherever the lines break. */
    private static String words(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private void apply(AccountId account) {
        var seen = decisions.neighbours(register.find(account), ANSWERS.topics()).stream()
                .map(Neighbour::account)
                .toList();
        decisions.apply(account, ANSWERS, Set.copyOf(seen), manager.id(), actor(manager));
    }

    private void decide(AccountId account, Optional<String> despite) {
        register.decide(account, new Ruling("KUN 2026/1303", today, despite), head.id(), actor(head));
    }

    private static Actor actor(Person person) {
        return Actor.person(person.id(), person.name());
    }

    private AccountId registered(Network network, Unit unit, String name) {
        return registered(network, unit, name, "Berätta om läsning", "Barn och unga");
    }

    private AccountId registered(Network network, Unit unit, String name, String purpose, String audience) {
        return register.register(
                particulars(network, unit, name, purpose, audience, Optional.of(manager)),
                Optional.empty(),
                Actor.TORG);
    }

    private Particulars particulars(
            Network network, Unit unit, String name, String purpose, String audience, Optional<Person> responsible) {
        return new Particulars(
                network,
                name,
                "konto-" + UUID.randomUUID(),
                Optional.empty(),
                unit,
                purpose,
                audience,
                "Minst 80 procent av frågorna besvaras inom två arbetsdagar",
                responsible,
                Optional.of(editor));
    }
}
