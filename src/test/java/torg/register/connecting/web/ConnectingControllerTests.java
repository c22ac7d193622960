package torg.register.connecting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Connections;
import torg.platforms.Fault;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.platforms.consent.Agreeable;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Led;
import torg.register.Account;
import torg.register.Accounted;
import torg.register.Reconnection;
import torg.register.Register;
import torg.register.stages.Stage;
import torg.shell.Answer;
import torg.shell.Forbidden;
import torg.shell.Go;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.SignedIn;
import torg.staff.Cast;
import torg.staff.Right;
import torg.staff.Unit;

/** From an account's page to the platform's and back. The register and the tables are real; only the platform is acted. */
@TorgTest
class ConnectingControllerTests {
    @Autowired
    Register register;

    @Autowired
    Reconnection reconnection;

    @Autowired
    Connections connections;

    @Autowired
    Apps apps;

    @Autowired
    ShellSettings settings;

    @Autowired
    Accounted accounted;

    @Autowired
    Cast cast;

    @Autowired
    Led led;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private final Agreeable platform = new Agreeable(Network.TIKTOK);
    private final String handle = Accounted.name();
    private Unit library;
    private SignedIn director;
    private Account account;
    private ConnectingController controller;

    @BeforeEach
    void a_decided_account() {
        library = cast.unit(cast.board("Kulturnämnden"), "Stadsbiblioteket");
        director = somebody(cast.person("Dir Ektör").id(), true);
        account = accounted.decided(library, Network.TIKTOK, handle, Optional.empty());
        controller = new ConnectingController(
                register,
                reconnection,
                connections,
                new Platforms(List.of(platform)),
                led.to(platform, clock),
                apps,
                settings);
        behindTheLogin(handle);
    }

    @Test
    void the_page_before_the_platforms_tells_what_happens_and_leads_there() {
        var page = (ConnectingPage) controller.connecting(id(), director);

        assertThat(page.page())
                .hasValueSatisfying(address -> assertThat(address).startsWith("https://platform.example/agree?state="));
        assertThat(page.handle()).isEqualTo(handle);
        assertThat(page.again()).isFalse();
    }

    @Test
    void one_account_behind_the_login_is_connected_inside_the_decision() {
        var went = agree(director);

        assertThat(went).isEqualTo(new Go("/register/" + id(), "register.connected"));
        assertThat(now().stage()).isEqualTo(Stage.ACTIVE);
        assertThat(connections.health(connection())).hasValueSatisfying(health -> {
            assertThat(health.handle()).isEqualTo(handle);
            assertThat(health.ends()).isPresent();
        });
        assertThat(under()).containsExactly(connection());
    }

    @Test
    void without_a_decision_nobody_is_led_anywhere_and_what_comes_back_opens_nothing() {
        var undecided = accounted.known(library, Network.TIKTOK, Accounted.name(), Optional.empty());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> controller.connecting(undecided.id().value(), director))
                .withMessage("register.no-decision-no-token");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> register.connect(
                        undecided.id(), platform.accounts.getFirst().granted(), Actor.of(director)))
                .withMessage("register.no-decision-no-token");
        assertThat(register.find(undecided.id()).connection()).isEmpty();
    }

    @Test
    void a_decision_that_was_taken_back_on_the_way_keeps_the_token_out() {
        controller.connecting(id(), director);
        accounted.stands(account, Stage.CLOSING, cast.today());

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> back(director));

        assertThat(under()).isEmpty();
    }

    @Test
    void among_several_the_colleague_chooses_and_the_one_the_decision_names_is_chosen_beforehand() {
        behindTheLogin("privat", handle.toUpperCase(), "annat");

        var went = (Go) agree(director);
        var choosing = Long.parseLong(went.to().substring(went.to().lastIndexOf('/') + 1));
        var page = (ChoicePage) controller.choices(choosing, director);

        assertThat(now().connection()).isEmpty();
        assertThat(page.choices()).extracting(ChoicePage.Row::named).containsExactly(false, true, false);
        assertThat(page.strange()).isFalse();
        assertThat(((ChoicePage) controller.choose(choosing, new ChoiceForm(null), director))
                        .problems()
                        .any())
                .isTrue();
        assertThat(controller.choices(choosing, somebody(cast.person("Annan").id(), true)))
                .isInstanceOf(ConsentNoPage.class);

        assertThat(controller.choose(choosing, new ChoiceForm(remote(1)), director))
                .isEqualTo(new Go("/register/" + id(), "register.connected"));
        assertThat(connections.health(connection()).orElseThrow().handle()).isEqualTo(handle.toUpperCase());
        assertThat(controller.choose(choosing, new ChoiceForm(remote(0)), director))
                .isInstanceOf(ConsentNoPage.class);
    }

    @Test
    void one_account_by_another_name_is_not_connected_before_somebody_has_said_that_it_is_the_right_one() {
        behindTheLogin("någon-annan");

        var went = (Go) agree(director);

        assertThat(now().connection()).isEmpty();
        var choosing = Long.parseLong(went.to().substring(went.to().lastIndexOf('/') + 1));
        assertThat(((ChoicePage) controller.choices(choosing, director)).strange())
                .isTrue();
    }

    @Test
    void connected_again_it_is_the_same_connection_for_those_who_run_the_account_too() {
        agree(director);
        var before = connection();
        db.sql(
                        "update connection set health = 'BROKEN', health_word = 'platforms.not-allowed', cursor = 'far' where id = :id")
                .param("id", before)
                .update();
        var responsible = somebody(account.responsible().orElseThrow().id(), false);
        platform.accounts.add(Agreeable.choice(remote(7), "annat", "Ett annat"));

        assertThat(((ConnectingPage) controller.connecting(id(), responsible)).again())
                .isTrue();
        assertThat(back(responsible)).isEqualTo(new Go("/register/" + id(), "register.connected-again"));

        assertThat(connection()).isEqualTo(before);
        assertThat(under()).containsExactly(before);
        assertThat(db.sql("select cursor from connection where id = :id")
                        .param("id", before)
                        .query(String.class)
                        .single())
                .isEqualTo("far");
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> controller.connecting(
                        id(), somebody(cast.person("Utan rätt").id(), false)));
    }

    @Test
    void another_account_is_not_taken_for_the_one_that_was_connected() {
        agree(director);
        platform.accounts.clear();
        platform.accounts.add(Agreeable.choice(remote(9), handle, "Samma namn, annat konto"));

        var answer = agree(director);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        ConsentNoPage.class, no -> assertThat(no.sentence()).contains("Samma namn, annat konto"));
    }

    @Test
    void those_who_run_an_account_cannot_connect_it_the_first_time() {
        var responsible = somebody(account.responsible().orElseThrow().id(), false);

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> controller.connecting(id(), responsible));
    }

    @Test
    void a_no_and_a_strange_answer_are_said_in_a_sentence_with_the_way_back() {
        controller.connecting(id(), director);
        var declined = controller.back(new BackForm(platform.asked.state(), null, "access_denied"), director);
        var strange = controller.back(new BackForm("strange", Agreeable.CODE, null), director);

        assertThat(declined).isEqualTo(new ConsentNoPage("platforms.consent.declined", "", Optional.of(id())));
        assertThat(strange).isEqualTo(new ConsentNoPage("platforms.consent.unknown", "", Optional.empty()));
    }

    @Test
    void without_an_app_the_page_says_so_and_leads_to_how_it_is_entered() {
        platform.fault = Optional.of(Agreeable.fault(Fault.Kind.NOT_ALLOWED, "platforms.no-app"));

        var page = (ConnectingPage) controller.connecting(id(), director);

        assertThat(page.page()).isEmpty();
        assertThat(page.word()).contains("platforms.no-app");
        assertThat(controller.apps(director).families())
                .extracting(AppsPage.Row::id)
                .contains("TORG_META_APP");
    }

    private Answer agree(SignedIn reader) {
        controller.connecting(id(), reader);
        return back(reader);
    }

    private Answer back(SignedIn reader) {
        return controller.back(new BackForm(platform.asked.state(), Agreeable.CODE, null), reader);
    }

    private void behindTheLogin(String... handles) {
        platform.accounts.clear();
        for (var n = 0; n < handles.length; n++) {
            platform.accounts.add(Agreeable.choice(remote(n), handles[n], "Sidan " + handles[n]));
        }
    }

    private String remote(int number) {
        return handle + "-" + number;
    }

    private SignedIn somebody(long person, boolean mayConnect) {
        return new SignedIn(
                person,
                "Någon",
                "",
                mayConnect ? Map.of(Right.CONNECT, Set.of(cast.city().id())) : Map.of());
    }

    private long id() {
        return account.id().value();
    }

    private Account now() {
        return register.find(account.id());
    }

    private long connection() {
        return now().connection().orElseThrow();
    }

    private List<Long> under() {
        return connections.under(account.decision().orElseThrow().id());
    }
}
