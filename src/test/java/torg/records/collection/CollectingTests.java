package torg.records.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
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
    WorkRows works;

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

    private Contents made(int of) {
        return collecting.find(finished(ordered(of)));
    }

    private Work ordered(int of) {
        collecting.order(counter.board(), of, counter.actor());
        return work(of);
    }

    private Work work(int of) {
        return collecting.ordered(List.of(counter.board().id()), of).getFirst();
    }

    /** Not waiting for the job, which finds nothing left to do or does it first. */
    private long finished(Work work) {
        collecting.go(work.id(), () -> false);
        return work(work.year()).list().orElseThrow();
    }

    @Test
    @Promise("D63")
    void one_press_makes_the_years_case_for_all_accounts_of_a_board_with_a_list_of_what_it_holds() {
        registry.written(counter, "När öppnar ni?");
        registry.toRegister(counter, "Jag klagar på öppettiderna.");
        var onTheBus = arrived.now(second, "Bussen kom aldrig.");
        records.classify(onTheBus.id(), Reason.SPECIAL_INTEREST, registry.by(counter), counter.actor());
        registry.toRegister(registry.counter(), "Hos en annan nämnd");

        var contents = made(year);

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
        var first = made(year);
        registry.toRegister(counter, "Jag klagar igen.");

        var again = made(year);

        assertThat(again.caseId()).isEqualTo(first.caseId());
        assertThat(first.registered()).isZero();
        assertThat(again.registered()).isEqualTo(1);
        assertThat(collecting.find(first.id())).isEqualTo(first);
        assertThat(made(year).sha256()).as("the same contents, the same hash").isEqualTo(again.sha256());
    }

    @Test
    void last_year_has_a_case_of_its_own_and_no_other_year_has_one_made_now() {
        var last = made(year - 1);

        assertThat(last.designation()).isNotEqualTo(made(year).designation());
        assertThat(last.received()).isZero();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> collecting.order(counter.board(), year - 2, counter.actor()))
                .withMessage("records.collection.which-year");
    }

    @Test
    void what_torg_was_stopped_in_goes_on_where_it_was_and_is_made_once() {
        registry.toRegister(counter, "Jag klagar på öppettiderna.");
        var work = works.add(counter.board().id(), year, records.now(), counter.actor())
                .orElseThrow();

        assertThat(collecting.go(work, () -> true)).as("Torg is stopping").isFalse();
        assertThat(work(year).taken()).isEqualTo(1);
        assertThat(work(year).isUnderWay()).isTrue();
        collecting.order(counter.board(), year, counter.actor());
        assertThat(work(year).id()).as("it is under way already").isEqualTo(work);

        assertThat(collecting.go(work, () -> false)).isTrue();
        assertThat(collecting.go(work, () -> false)).as("again").isTrue();

        var list = work(year).list().orElseThrow();
        assertThat(collecting.of(List.of(counter.board().id()), year))
                .extracting(Contents::id)
                .containsExactly(list);
        assertThat(collecting.find(list).registered()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_made_says_so_and_can_be_ordered_again() {
        var work = works.add(counter.board().id(), year, records.now(), counter.actor())
                .orElseThrow();
        for (var n = 0; n < 5; n++) {
            works.begun(work);
        }

        collecting.go(work, () -> false);

        var visitor = new Visitor(settings.address());
        visitor.signIn(counter.reg().signInName(), Cast.PASSWORD);
        assertThat(visitor.get("/records/collection").body()).contains("Det gick inte att göra samlingsärendet");
        assertThat(made(year).year()).isEqualTo(year);
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
        assertThat(Visitor.location(sent)).startsWith("/records/collection?year=" + year);
        Awaitility.await().until(() -> work(year).list().isPresent());
        var page = "/records/collection/" + work(year).list().orElseThrow();
        assertThat(visitor.get("/records/collection").body()).contains("\"" + page + "\"");
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
