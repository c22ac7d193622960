package torg.records.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import torg.Promise;
import torg.TorgTest;
import torg.inbox.threading.Arrived;
import torg.ledger.Ledger;
import torg.platforms.Credentials;
import torg.platforms.Network;
import torg.records.Reason;
import torg.records.Records;
import torg.records.Registry;
import torg.records.collection.Contents.Line;
import torg.records.diary.Diary;
import torg.records.diary.Registered;
import torg.register.AccountId;
import torg.register.Particulars;
import torg.register.Register;
import torg.register.stages.Ruling;
import torg.shell.Chromium;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.Sight;
import torg.shell.Visitor;
import torg.shell.paper.Paper;
import torg.shell.paper.PaperTests;
import torg.staff.Cast;
import torg.vault.Secret;

/** A board's year in one case, with a list of what is in it. */
@TorgTest
class CollectingTests {
    @Autowired
    Collecting collecting;

    @Autowired
    Registry registry;

    @Autowired
    Records records;

    @Autowired
    Diary diary;

    @Autowired
    Register register;

    @Autowired
    Arrived arrived;

    @Autowired
    Ledger ledger;

    @Autowired
    Paper paper;

    @Autowired
    Cast cast;

    @Autowired
    ShellSettings settings;

    private Registry.Counter counter;
    private AccountId second;
    private int year;

    @BeforeEach
    void a_board_with_two_accounts() {
        counter = registry.counter();
        year = cast.today().getYear();
        var library = counter.library();
        second = register.register(
                new Particulars(
                        Network.SQUARE,
                        "Bokbussen",
                        "bokbussen-" + UUID.randomUUID(),
                        Optional.empty(),
                        library.unit(),
                        "Säga var bussen står",
                        "Alla i Sundhamn",
                        "Svar inom två dagar",
                        Optional.of(library.manager()),
                        Optional.of(library.editor())),
                Optional.empty(),
                counter.actor());
        register.decide(
                second,
                new Ruling("KUN 2026/1304", cast.today()),
                library.head().id(),
                library.headsHand());
        register.connect(second, new Credentials("", "account/" + second.value(), new Secret("")), counter.actor());
    }

    @Test
    @Promise("D63")
    void one_press_makes_the_years_case_for_all_accounts_of_a_board_with_a_list_of_what_it_holds() {
        registry.written(counter, "När öppnar ni?");
        registry.toRegister(counter, "Jag klagar på öppettiderna.");
        var onTheBus = arrived.now(second, "Bussen kom aldrig.");
        records.classify(onTheBus.id(), Reason.SPECIAL_INTEREST, registry.by(counter), counter.actor());
        registry.toRegister(registry.counter(), "Hos en annan nämnd");

        var contents = collecting.build(counter.board(), year, counter.actor());

        assertThat(contents.lines())
                .extracting(Line::account, Line::conversations, Line::received, Line::registered)
                .containsExactly(
                        tuple(counter.library().account().value(), 2L, 2L, 1L), tuple(second.value(), 1L, 1L, 1L));
        assertThat(contents.lines())
                .allMatch(
                        line -> line.firstCapture().isPresent() && line.lastOn().isPresent());
        var entry = diary.find(contents.caseId());
        assertThat(entry.designation()).isEqualTo(contents.designation());
        assertThat(diary.of(onTheBus.id()))
                .singleElement()
                .extracting(Registered::designation)
                .asString()
                .startsWith(contents.designation() + "-");
        assertThat(ledger.history("collection/" + counter.board().id())
                        .getLast()
                        .particulars()
                        .orElseThrow())
                .containsEntry("sha256", contents.sha256())
                .containsEntry("accounts", "2");
    }

    @Test
    @Promise("D63")
    void pressed_again_it_takes_in_what_has_come_since_and_keeps_the_earlier_list() {
        var first = collecting.build(counter.board(), year, counter.actor());
        registry.toRegister(counter, "Jag klagar igen.");

        var again = collecting.build(counter.board(), year, counter.actor());

        assertThat(again.caseId()).isEqualTo(first.caseId());
        assertThat(first.registered()).isZero();
        assertThat(again.registered()).isEqualTo(1);
        assertThat(collecting.find(first.id())).isEqualTo(first);
        assertThat(collecting.build(counter.board(), year, counter.actor()).sha256())
                .as("the same contents, the same hash")
                .isEqualTo(again.sha256());
    }

    @Test
    void last_year_has_a_case_of_its_own_and_no_other_year_has_one_made_now() {
        var last = collecting.build(counter.board(), year - 1, counter.actor());

        assertThat(last.designation())
                .isNotEqualTo(
                        collecting.build(counter.board(), year, counter.actor()).designation());
        assertThat(last.received()).isZero();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> collecting.build(counter.board(), year - 2, counter.actor()))
                .withMessage("records.collection.which-year");
    }

    @Test
    void the_list_is_a_page_a_file_and_a_paper_for_those_who_register() throws Exception {
        registry.written(counter, "När öppnar ni?");
        var visitor = new Visitor(settings.address());
        visitor.signIn(counter.reg().signInName(), Cast.PASSWORD);
        var action = "/records/collection/" + counter.board().id() + "/" + year;

        assertThat(visitor.get("/records/collection").body()).contains(action);
        var sent = visitor.post(action, Map.of());
        assertThat(sent.statusCode()).isEqualTo(303);
        var page = Visitor.location(sent);
        assertThat(visitor.get(page).body()).contains("Bokbussen", "Stadsbiblioteket");
        assertThat(visitor.get(page + ".csv").body()).contains("Bokbussen");
        assertThat(visitor.get("/api" + page).body()).contains("\"sha256\"");
        var list = collecting.find(Long.parseLong(page.replaceAll("\\D", "")));
        assertThat(PaperTests.broken(paper.pdf(new ContentsSheet("Sundhamn", list)), PDFAFlavour.PDFUA_1))
                .isEmpty();
        var stranger = new Visitor(settings.address());
        stranger.signIn(registry.counter().reg().signInName(), Cast.PASSWORD);
        assertThat(stranger.get(page).statusCode()).isEqualTo(403);
        assertThat(stranger.get(page + ".pdf").statusCode()).isEqualTo(403);
        assertThat(stranger.post(action, Map.of()).statusCode()).isEqualTo(403);

        try (var profile = Chromium.profile()) {
            var browser = profile.newPage();
            cast.signIn(browser, counter.reg());
            var sight = new Sight(browser, settings.address());
            for (var path : new String[] {"/records/collection", page}) {
                sight.look(path);
            }
            assertThat(sight.faults()).isEmpty();
        }
    }
}
