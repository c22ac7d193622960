package torg.records.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Network;
import torg.platforms.camera.Shot;
import torg.policy.Place;
import torg.policy.Policy;
import torg.policy.Rule;
import torg.policy.Rulebook;
import torg.policy.Value;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Opened;
import torg.register.Particulars;
import torg.register.Register;
import torg.register.above.Appearances.Face;
import torg.register.above.Standing.Light;
import torg.register.above.Standing.Remark;
import torg.register.profile.Photographer;
import torg.register.tasks.Tasks;
import torg.shell.ApiDoor;
import torg.shell.Refused;
import torg.shell.Token;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;

/** From the day a picture is due to the picture in the ledger, by machine and by hand. */
@TorgTest
class SnapshotsTests {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    WebApplicationContext context;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Schedule schedule;

    @Autowired
    SnapshotsStanding standing;

    @Autowired
    Photographer photographer;

    @Autowired
    Opened opened;

    @Autowired
    Register register;

    @Autowired
    Tasks tasks;

    @Autowired
    Policy policy;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Cast cast;

    Opened.Library library;
    Account account;
    Person archivist;
    LocalDate today;

    @BeforeEach
    void an_account_on_the_square() {
        library = opened.library();
        account = register.find(library.account());
        archivist = cast.in(Role.ARCHIVIST, library.unit(), "Arvid Arkivarie");
        today = cast.today();
    }

    @Test
    @Promise("D61")
    void a_picture_is_due_by_the_interval_of_the_rule_and_red_with_a_task_after_thirty_days() {
        taken(1);
        var due = today.plusMonths(12);
        assertThat(review(due)).isEqualTo(new Due(due, Why.YEARLY));
        assertThat(review(today, rules(today, "archive.months", 6)))
                .as("by the rule and not by habit")
                .isEqualTo(new Due(today.plusMonths(6), Why.YEARLY));

        review(due.plusDays(30));
        assertThat(remarks(due.plusDays(30))).noneMatch(remark -> remark.light() == Light.RED);
        assertThat(tasks.open(account.id())).isEmpty();

        review(due.plusDays(31));
        review(due.plusDays(32));
        assertThat(remarks(due.plusDays(31)))
                .extracting(Remark::light, Remark::word)
                .containsExactly(tuple(Light.RED, "records.snapshots.standing.late"));
        assertThat(tasks.open(account.id()))
                .as("one task, however often it is looked at")
                .singleElement()
                .satisfies(task -> assertThat(task.source())
                        .isEqualTo("snapshot/" + account.id().value()));
        assertThat(kinds()).containsOnlyOnce("records.snapshot-late");

        taken(2);
        assertThat(tasks.open(account.id())).isEmpty();
        assertThat(schedule.of(account.id()).orElseThrow().due()).isEqualTo(new Due(due, Why.YEARLY));
        assertThat(remarks(due)).as("Torg takes it itself that night").isEmpty();
    }

    @Test
    @Promise("D61")
    void an_account_that_shows_another_name_or_picture_is_due_at_once_and_the_same_picture_made_anew_is_no_change() {
        photographer.keep(account.id(), Album.seen("Stadsbiblioteket", "Fråga oss!", Album.picture(1), NOW));
        taken(1);

        assertThat(review(today, face("Stadsbiblioteket", 1)).why()).isEqualTo(Why.YEARLY);
        var anew = Album.anew(1);
        photographer.keep(account.id(), Album.seen("Stadsbiblioteket", "Fråga oss!", anew, NOW));
        assertThat(review(today, face("Stadsbiblioteket", anew)).why())
                .as("encoded anew by the platform")
                .isEqualTo(Why.YEARLY);
        photographer.keep(account.id(), Album.seen("Stadsbiblioteket", "Ny text!", Album.picture(2), NOW));
        assertThat(review(today, face("Stadsbiblioteket", 2))).isEqualTo(new Due(today, Why.CHANGED));
        assertThat(review(today, face("Biblioteket i Sundhamn", 1))).isEqualTo(new Due(today, Why.CHANGED));

        taken(2);
        assertThat(review(today, face("Stadsbiblioteket", 2)).why()).isEqualTo(Why.YEARLY);
    }

    @Test
    void a_picture_is_a_capture_with_what_it_shows_in_words_and_a_failure_never_takes_its_place() throws Exception {
        photographer.keep(
                account.id(),
                Album.seen("Stadsbiblioteket", "Fråga oss! Ring inte 19900602-2397.", Album.picture(1), NOW));
        var good = taken(1);
        var failed = snapshots.fail(account, "platforms.camera.wall", NOW, Why.YEARLY, Actor.TORG);

        assertThat(failed.good()).isEmpty();
        assertThat(snapshots.on(account.id(), today)).contains(good);
        assertThat(good.good()).hasValueSatisfying(picture -> {
            assertThat(snapshots.content(picture)).contains(Album.picture(1));
            assertThat(ledger.evidence(picture.entry().number()))
                    .hasValueSatisfying(evidence -> assertThat(evidence.holds()).isTrue());
            assertThat(picture.alternative())
                    .contains("Stadsbiblioteket", "Fråga oss!", "Profilen hade en länk")
                    .doesNotContain("19900602");
        });
        assertThat(page(archivist, "/register/" + account.id().value() + "/snapshots"))
                .contains("Det senaste försöket misslyckades", "Misslyckad", "bara en inloggning")
                .contains("/snapshots/" + good.id() + "/picture")
                .doesNotContain("/snapshots/" + failed.id() + "/picture");
        assertThat(kinds()).containsExactly("records.snapshot-taken", "records.snapshot-failed");
    }

    @Test
    void the_page_of_an_account_on_the_square_is_taken_by_the_browser() throws Exception {
        var answer = send(archivist, post("/register/" + account.id().value() + "/snapshots/making"));

        assertThat(answer.getStatus()).isEqualTo(303);
        var shown = snapshots.on(account.id(), today).orElseThrow();
        var good = shown.good().orElseThrow();
        assertThat(shown.page()).endsWith("/accounts/" + account.id().value());
        assertThat(good.sheet()).isEqualTo(new Sheet("image/png", 1280, 1600));
        var picture =
                send(archivist, get("/register/" + account.id().value() + "/snapshots/" + shown.id() + "/picture"));
        assertThat(picture.getContentType()).isEqualTo("image/png");
        assertThat(picture.getContentAsByteArray())
                .isEqualTo(snapshots.content(good).orElseThrow());
    }

    @Test
    void where_the_terms_forbid_it_torg_says_so_and_takes_what_a_person_brings() throws Exception {
        var facebook = onFacebook();
        var here = "/register/" + facebook.id().value() + "/snapshots";
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> snapshots.take(facebook, Why.ORDERED, Actor.TORG))
                .withMessage("records.snapshots.not-allowed");
        assertThat(page(archivist, here))
                .contains("Torg tar inga bilder på Facebook", "Metas villkor", "Lägg in bilden")
                .doesNotContain("Ta en bild nu");

        var wrong =
                send(archivist, upload(here, Album.blank(), today.plusDays(1).toString(), "19900602-2397 står här"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString())
                .contains("Bilden visar ingenting", "Dagen har inte kommit än", "[personnummer dolt]");
        assertThat(send(archivist, upload(here, "<svg onload=alert(1)>".getBytes(), today.toString(), "Biblioteket"))
                        .getContentAsString())
                .contains("ingen bild som Torg kan läsa");
        assertThat(snapshots.of(facebook.id(), 5)).isEmpty();

        var sent = send(
                archivist, upload(here, Album.picture(3), today.minusDays(2).toString(), "Profilen med Fråga oss!"));
        assertThat(sent.getStatus()).isEqualTo(303);
        var brought = snapshots.on(facebook.id(), today).orElseThrow();
        assertThat(brought.byHand()).isTrue();
        assertThat(brought.on()).isEqualTo(today.minusDays(2));
        assertThat(brought.good().flatMap(snapshots::content)).contains(Album.picture(3));
        assertThat(ledger.history("snapshot/" + facebook.id().value()))
                .extracting(Line::kind)
                .containsExactly("records.snapshot-brought");
    }

    @Test
    void an_older_picture_that_is_found_later_does_not_stand_before_the_newer_one() {
        var newer = taken(1);
        var older = snapshots.bring(
                account,
                new Snapshots.Brought(Album.picture(2), today.minusYears(1), "Så såg det ut förra året."),
                Actor.TORG);

        assertThat(snapshots.on(account.id(), today)).contains(newer);
        assertThat(snapshots.on(account.id(), today.minusDays(1))).contains(older);
        assertThat(schedule.of(account.id()).orElseThrow().good()).contains(today);
    }

    @Test
    void pictures_are_seen_in_ones_own_units_and_made_by_those_who_keep_the_archive() throws Exception {
        var here = "/register/" + account.id().value() + "/snapshots";
        var stranger = cast.in(Role.ARCHIVIST, cast.board("Miljönämnden"), "Ulla Utifrån");
        var auditor = cast.in(Role.AUDITOR, library.unit(), "Runa Revisor");

        assertThat(send(stranger, get(here)).getStatus()).isEqualTo(403);
        assertThat(page(auditor, here)).doesNotContain("Ta en bild nu", "Lägg in bilden");
        assertThat(send(auditor, post(here + "/making")).getStatus()).isEqualTo(403);
        assertThat(page(auditor, "/records/snapshots")).contains("Torg tar bilder", "Läggs in för hand");
    }

    @Test
    void every_network_with_pages_has_a_term_with_its_source() {
        assertThat(Term.all())
                .allSatisfy(term -> assertThat(term.source().isEmpty()).isEqualTo(term.network() == Network.SQUARE));
        assertThat(Term.allowing()).containsExactlyInAnyOrder("SQUARE", "BLUESKY", "MASTODON");
    }

    private Snapshot taken(int number) {
        return snapshots.keep(
                register.find(account.id()),
                new Shot.Taken(Album.picture(number), URI.create("https://torg.example/accounts/1"), Instant.now()),
                Why.YEARLY,
                Actor.TORG);
    }

    private Due review(LocalDate day) {
        return review(day, policy.on(day));
    }

    private Due review(LocalDate day, Rulebook rules) {
        return review(rules, Optional.empty());
    }

    private Due review(LocalDate day, Face face) {
        return review(policy.on(day), Optional.of(face));
    }

    private Due review(Rulebook rules, Optional<Face> face) {
        transaction.executeWithoutResult(status -> schedule.review(register.find(account.id()), face, rules));
        return schedule.of(account.id()).orElseThrow().due();
    }

    private Face face(String name, int picture) {
        return face(name, Album.picture(picture));
    }

    private Face face(String name, byte[] picture) {
        return new Face(account.id(), name, Optional.of(hash(picture)), NOW);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Rulebook rules(LocalDate day, String rule, int amount) {
        var now = policy.on(day);
        var old = now.rule(rule, Place.CITY);
        return now.with(
                List.of(new Rule(
                        old.id(),
                        old.paragraph(),
                        old.source(),
                        old.title(),
                        old.text(),
                        new Value.Number(amount, Value.Measure.MONTHS),
                        old.unit(),
                        old.network(),
                        old.reference(),
                        old.from(),
                        old.until())),
                Set.of());
    }

    private List<Remark> remarks(LocalDate day) {
        return standing.remarks(day).getOrDefault(account.id(), List.of());
    }

    private List<String> kinds() {
        return ledger.history("snapshot/" + account.id().value()).stream()
                .map(Line::kind)
                .toList();
    }

    private Account onFacebook() {
        AccountId id = register.register(
                new Particulars(
                        Network.FACEBOOK,
                        "Stadsbiblioteket",
                        "k" + UUID.randomUUID(),
                        Optional.of("https://www.facebook.com/sundhamn.bibliotek"),
                        library.unit(),
                        "Svara på frågor",
                        "Alla",
                        "Svar inom två dagar",
                        Optional.of(library.manager()),
                        Optional.of(library.editor())),
                Optional.empty(),
                Actor.TORG);
        return register.find(id);
    }

    private static AbstractMockHttpServletRequestBuilder<?> upload(String path, byte[] file, String on, String words) {
        return multipart(path)
                .file(new MockMultipartFile("file", "x.exe", "text/html", file))
                .param("on", on)
                .param("alternative", words);
    }

    private String page(Person reader, String path) throws Exception {
        return send(reader, get(path)).getContentAsString();
    }

    private MockHttpServletResponse send(Person reader, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean(ApiDoor.class))
                .apply(springSecurity())
                .build();
        var answer = mvc.perform(request.with(user(reader.signInName())).with(Token.sent()))
                .andReturn()
                .getResponse();
        if (answer.getContentType() == null || !answer.getContentType().startsWith("image/")) {
            answer.setCharacterEncoding("UTF-8");
        }
        return answer;
    }
}
