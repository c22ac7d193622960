package torg.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Connections;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.stages.Ruling;
import torg.shell.Axe;
import torg.shell.Chromium;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Unit;
import torg.world.MailServer;

/** A function mailbox through the whole house, against a real SMTP and IMAP server. */
@TorgTest
class MailAnsweredTests {
    private static final MailServer SERVER = MailServer.shared();

    @Autowired
    Register register;

    @Autowired
    Connections connections;

    @Autowired
    Cast cast;

    @Autowired
    ShellSettings settings;

    @Autowired
    JdbcClient db;

    private final MailServer.Box library = SERVER.newcomer("bibliotek");
    private final MailServer.Box asa = SERVER.newcomer("asa.oberg");
    private Unit unit;
    private Person head;
    private Person director;
    private Person editor;
    private AccountId account;

    @BeforeEach
    void a_mailbox_that_has_been_decided() {
        var board = cast.board("Kulturnämnden");
        unit = cast.unit(board, "Stadsbiblioteket");
        head = cast.in(Role.HEAD, board, "Hedvig Ek");
        director = cast.in(Role.COMMUNICATIONS_DIRECTOR, cast.city(), "Karin Kommunikation");
        editor = cast.in(Role.WEB_EDITOR, unit, "Edit Ström");
        var sent = as(editor).post("/register", form(library.address()));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        account = new AccountId(Long.parseLong(
                Visitor.location(sent).replaceFirst("/application.*", "").replaceAll("\\D", "")));
        register.decide(
                account, new Ruling("KUN 2026/7", cast.today()), head.id(), Actor.person(head.id(), head.name()));
    }

    @AfterEach
    void end() {
        register.find(account).connection().ifPresent(id -> connections.end(id, Actor.TORG));
    }

    private Map<String, String> form(String handle) {
        return new HashMap<>(Map.of(
                "network", "MAIL",
                "name", "Stadsbibliotekets brevlåda",
                "handle", handle,
                "unit", Long.toString(unit.id()),
                "purpose", "Svara på frågor om böcker",
                "audience", "Alla som läser",
                "goals", "Svar inom två dagar",
                "responsible", head.email(),
                "substitute", editor.email()));
    }

    private Map<String, String> connection(Map<String, String> instead) {
        var form = new HashMap<>(Map.of(
                "server", "imap://127.0.0.1:" + SERVER.imap(),
                "outgoing", "smtp://127.0.0.1:" + SERVER.smtp(),
                "secret", library.password()));
        form.putAll(instead);
        return form;
    }

    private Visitor as(Person person) {
        var visitor = new Visitor(settings.address());
        visitor.signIn(person.signInName(), Cast.PASSWORD);
        return visitor;
    }

    private String page() {
        return "/register/" + account.value();
    }

    private void writes(String id, String fields, String text) {
        var now = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).minusSeconds(2));
        SERVER.send(
                MailServer.bytes("""
                        From: =?UTF-8?Q?=C3=85sa_=C3=96berg?= <%s>
                        To: %s
                        Date: %s
                        Message-ID: %s
                        %sContent-Type: text/plain; charset=UTF-8
                        Content-Transfer-Encoding: 8bit

                        %s
                        """.formatted(asa.address(), library.address(), now, id, fields, text)),
                asa.address(),
                library.address());
    }

    private long conversation(int messages) {
        var found = "select conversation_id from message where connection_id = :c group by 1 having count(*) >= :n";
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> db.sql(found)
                                .param("c", register.find(account).connection().orElseThrow())
                                .param("n", messages)
                                .query(Long.class)
                                .optional(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void a_letter_is_answered_from_the_inbox_and_what_the_resident_writes_back_comes_to_the_same_place() {
        var connected = as(director).post(page() + "/connection", connection(Map.of()));
        assertThat(connected.statusCode()).as(connected.body()).isEqualTo(303);
        var question = "<" + UUID.randomUUID() + "@home.example>";
        writes(question, "Subject: Trasig lampa i läsesalen\n", "Hej! Lampan är trasig. Ring 070-174 06 05.\n\n/Åsa");
        var here = "/inbox/" + conversation(1);

        var shown = as(editor).get(here).body();
        assertThat(shown)
                .contains("E-post", "Åsa Öberg", "Trasig lampa i läsesalen", "Lampan är trasig")
                .doesNotContain("174 06 05");

        var desk = as(editor);
        assertThat(desk.post(here + "/taking", Map.of()).statusCode()).isEqualTo(303);
        assertThat(desk.post(here + "/answer", Map.of("words", "Hej Åsa! Vi byter den på måndag. /Edit"))
                        .statusCode())
                .isEqualTo(303);
        await().atMost(Duration.ofSeconds(60)).until(() -> asa.letters("INBOX").size() == 1);
        var answer = new String(asa.letters("INBOX").getFirst(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(answer)
                .contains("From: " + library.address())
                .contains("In-Reply-To: " + question)
                .contains("References: " + question)
                .contains("Subject: =?UTF-8?Q?Sv:_Trasig_lampa");
        var ours = answer.replaceFirst("(?s).*Message-ID: (<[^>]+>).*", "$1");

        writes(
                "<" + UUID.randomUUID() + "@home.example>",
                "Subject: Re: Sv: Trasig lampa\nIn-Reply-To: " + ours + "\n",
                "Tack, vad snabbt!\n\nDen 22 nov. 2026 skrev Stadsbiblioteket:\n> Vi byter den på måndag.");

        assertThat("/inbox/" + conversation(3)).isEqualTo(here);
        assertThat(as(editor).get(here).body()).contains("Tack, vad snabbt!", "Framme");
        assertThat(library.letters("Sent")).hasSize(1);
    }

    @Test
    void the_form_asks_for_what_a_mailbox_needs_and_keeps_what_was_typed_but_never_the_password() {
        var visitor = as(director);
        assertThat(visitor.get(page()).body())
                .contains("name=\"outgoing\"", "name=\"login\"", "Server för inkommande e-post (IMAP)");

        var wrong = visitor.post(
                page() + "/connection", connection(Map.of("outgoing", "inte en server!", "login", "STAD\\bibliotek")));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("imap://127.0.0.1:", "inte en server!", "STAD\\bibliotek")
                .doesNotContain(library.password());
    }

    @Test
    void axe_finds_nothing_to_complain_about_in_the_form_and_it_fits_a_phone() {
        try (var profile = Chromium.profile()) {
            var page = profile.newPage();
            cast.signIn(page, director);
            page.navigate(settings.address() + page());

            assertThat(page.locator("input[name=outgoing]").isVisible()).isTrue();
            assertThat(Axe.complaints(page)).isEmpty();
            assertThat(Axe.fitsAPhone(page)).isTrue();
        }
    }

    @Test
    void a_wrong_password_connects_nothing_and_the_right_one_is_sealed() {
        assertThat(as(director)
                        .post(page() + "/connection", connection(Map.of("secret", "fel")))
                        .statusCode())
                .isEqualTo(409);
        assertThat(register.find(account).connection()).isEmpty();

        as(director).post(page() + "/connection", connection(Map.of()));

        assertThat(db.sql("select encode(sealed_token, 'escape') from connection where id = :id")
                        .param("id", register.find(account).connection().orElseThrow())
                        .query(String.class)
                        .single())
                .doesNotContain(library.password());
    }

    @Test
    void only_a_function_mailbox_can_be_applied_for() {
        var personal = as(editor).post("/register", form(editor.email()));
        var noAddress = as(editor).post("/register", form("biblioteket"));

        assertThat(personal.statusCode()).isEqualTo(422);
        assertThat(personal.body()).contains("Bara funktionsbrevlådor");
        assertThat(noAddress.statusCode()).isEqualTo(422);
        assertThat(noAddress.body()).contains("ska vara brevlådans e-postadress");
    }

    @Test
    void what_is_judged_of_public_profiles_does_not_apply_to_a_mailbox_and_the_page_says_so() {
        as(director).post(page() + "/connection", connection(Map.of()));

        assertThat(as(editor).get(page()).body()).contains("Gäller inte: en brevlåda har ingen offentlig profil");
        assertThat(as(director).get(page() + "/profile").statusCode()).isEqualTo(200);
        assertThat(as(director).get(page() + "/checks").statusCode()).isEqualTo(200);
        assertThat(as(director).get(page() + "/texts").statusCode()).isEqualTo(200);
        assertThat(as(director).get("/register/overview").statusCode()).isEqualTo(200);
    }

    @Test
    void everybody_can_check_that_an_address_is_the_citys() {
        as(director).post(page() + "/connection", connection(Map.of()));

        var answer = new Visitor(settings.address()).get("/verify?address=" + library.address());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Stadsbibliotekets brevlåda", "E-post");
    }
}
