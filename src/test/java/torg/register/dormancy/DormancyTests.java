package torg.register.dormancy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.RemoteRef;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.register.Account;
import torg.register.Opened;
import torg.register.Register;
import torg.register.checks.Checks;
import torg.register.profile.Photographer;
import torg.register.stages.Stage;
import torg.register.stages.State;
import torg.register.tasks.Task;
import torg.register.tasks.Tasks;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.Visitor;
import torg.shell.Words;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Staff;

@TorgTest
class DormancyTests {
    @Autowired
    Dormancy dormancy;

    @Autowired
    Opened opened;

    @Autowired
    Photographer photographer;

    @Autowired
    Register register;

    @Autowired
    Checks checks;

    @Autowired
    Tasks tasks;

    @Autowired
    Staff staff;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    ShellSettings settings;

    Opened.Library library;
    String page;

    @BeforeEach
    void an_account_in_use() {
        library = opened.library();
        page = "/register/" + library.account().value() + "/dormancy";
    }

    @Test
    @Promise("D12")
    void an_account_that_says_nothing_for_as_long_as_the_rule_allows_is_proposed_to_rest_and_is_a_task() {
        var since = saw(181);
        assertThat(proposal()).contains(new Proposal(since, 181));
        assertThat(dormancy.rule(account()).reference()).as("decided").isNotBlank();
        assertThat(task()).hasValueSatisfying(task -> {
            assertThat(task.owner()).contains(library.manager());
            assertThat(task.due()).isEqualTo(staff.today().plusDays(60));
            assertThat(task.argument()).isEqualTo(since.toString());
        });
        assertThat(account().stage()).as("Torg proposes and decides nothing").isEqualTo(Stage.ACTIVE);

        dormancy.rest(library.account(), "Badet är stängt till våren", library.headsHand());

        assertThat(account().state())
                .isInstanceOfSatisfying(
                        State.Dormant.class,
                        resting -> assertThat(resting.since()).isEqualTo(since));
        assertThat(proposal()).isEmpty();
        saw(181);
        assertThat(task()).as("it rests as decided").isEmpty();
        assertThat(kinds()).contains("register.account-rested", "register.rest-decided");
    }

    @Test
    @Promise("D12")
    void as_long_as_the_rule_allows_nothing_is_proposed() {
        saw(180);

        assertThat(proposal()).isEmpty();
        assertThat(task()).isEmpty();
    }

    @Test
    void an_account_whose_newest_post_was_taken_away_is_as_silent_as_it_looks() {
        saw(1);
        var since = saw(200);

        assertThat(proposal()).contains(new Proposal(since, 200));
        dormancy.rest(library.account(), "Badet är stängt", library.headsHand());
        saw(200);
        assertThat(account().stage()).isEqualTo(Stage.DORMANT);
    }

    @Test
    void an_account_that_rests_is_awake_when_it_speaks_or_when_somebody_says_so() {
        saw(200);
        dormancy.rest(library.account(), "Badet är stängt", library.headsHand());

        saw(200);
        assertThat(account().stage()).as("nothing new").isEqualTo(Stage.DORMANT);
        saw(1);
        assertThat(account().stage()).isEqualTo(Stage.ACTIVE);

        saw(400);
        dormancy.rest(library.account(), "Badet är stängt igen", library.headsHand());
        dormancy.wake(library.account(), library.headsHand());
        assertThat(account().stage()).isEqualTo(Stage.ACTIVE);
        assertThat(kinds().stream().filter("register.account-woken"::equals)).hasSize(2);
    }

    @Test
    void only_what_is_silent_is_laid_to_rest_and_nothing_that_may_be_silent_is_proposed() {
        saw(2);
        refused();

        saw(190);
        checks.exempt(
                library.account(),
                Dormancy.RULE,
                staff.today().plusDays(30),
                "KUN 7",
                "Säsongen är över",
                library.head().id(),
                library.headsHand());

        assertThat(proposal()).as("exempted").isEmpty();
        refused();
    }

    @Test
    void the_page_says_why_and_lets_those_who_answer_for_the_unit_decide() {
        assertThat(as(library.editor()).get(page).body()).contains("Det finns inget förslag", "Okänt");
        saw(200);

        var reading = as(library.editor());
        assertThat(reading.get(page).body())
                .contains("Förslag: låt kontot vila", "200 dagar", "högst 180 dagar", "Enhetschefen eller")
                .doesNotContain("method=\"post\" action=\"" + page);
        assertThat(reading.post(page, Map.of("reason", "Nej")).statusCode()).isEqualTo(403);
        var deciding = as(library.manager());
        assertThat(deciding.get("/register/" + library.account().value()).body())
                .contains("Föreslås vila", page);
        assertThat(deciding.post(page, Map.of("reason", " ")).statusCode()).isEqualTo(422);
        assertThat(deciding.post(page, Map.of("reason", "Vintervila")).statusCode())
                .isEqualTo(303);
        assertThat(deciding.get(page).body()).contains("Kontot vilar", "Väck kontot");
        assertThat(deciding.post(page, Map.of("reason", "En gång till")).statusCode())
                .isEqualTo(409);
        deciding.post(page + "/waking", Map.of());
        assertThat(account().stage()).isEqualTo(Stage.ACTIVE);
    }

    /** The account as seen today, with its newest post so many days ago. */
    private LocalDate saw(int days) {
        var at = clock.instant().minus(Duration.ofDays(days));
        var post = new Profile.Post(new RemoteRef("svar"), at, Optional.empty());
        var profile =
                new Profile("bibliotek", "Stadsbiblioteket", "", List.of(), List.of(), Optional.empty(), List.of(post));
        photographer.keep(library.account(), new Look.Seen(profile, ("raw " + days).getBytes(UTF_8), clock.instant()));
        return LocalDate.ofInstant(at, Words.ZONE);
    }

    private void refused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> dormancy.rest(library.account(), "Vila", library.headsHand()))
                .withMessage("register.dormancy.not-silent");
    }

    private Account account() {
        return register.find(library.account());
    }

    private Optional<Proposal> proposal() {
        return dormancy.proposal(account());
    }

    private Optional<Task> task() {
        return tasks.open(library.account()).stream()
                .filter(task -> task.word().equals("register.checks.mending." + Dormancy.RULE))
                .findFirst();
    }

    private List<String> kinds() {
        return ledger.history(library.account().subject()).stream()
                .map(Line::kind)
                .toList();
    }

    private Visitor as(Person person) {
        var visitor = new Visitor(settings.address());
        visitor.signIn(person.signInName(), Cast.PASSWORD);
        return visitor;
    }
}
