package torg.register.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.above.Standing.Light;
import torg.register.administrators.Administrator.Who;
import torg.register.administrators.Administrators;
import torg.register.duties.Duties;
import torg.register.duties.Office;
import torg.register.duties.Office.Library;
import torg.register.duties.Staffing;
import torg.register.stages.Stage;
import torg.register.tasks.Reach;
import torg.register.tasks.Task;
import torg.register.tasks.Tasks;
import torg.shell.Refused;
import torg.staff.Person;
import torg.staff.Staff;

@TorgTest
class AttestationsTests {
    @Autowired
    Attestations attestations;

    @Autowired
    AttestationStanding standing;

    @Autowired
    Administrators administrators;

    @Autowired
    Duties duties;

    @Autowired
    Register register;

    @Autowired
    Tasks tasks;

    @Autowired
    Staff staff;

    @Autowired
    Ledger ledger;

    @Autowired
    Office office;

    Library library;
    AccountId account;
    LocalDate decided;
    LocalDate due;

    /** Decided eleven months ago: the whole half-year and what follows it lie behind us, and nobody else's account is due then. */
    @BeforeEach
    void an_account_decided_on_last_year() {
        library = office.library();
        account = office.account(library);
        decided = staff.today().minusMonths(11);
        due = decided.plusMonths(6);
        office.decided(account, library, decided);
        administrators.add(
                account,
                new Who.Colleague(library.editor()),
                "Administratör",
                true,
                "funktion@sundhamn.example",
                Actor.TORG);
    }

    @Test
    @Promise("D10")
    void
            what_nobody_attests_in_half_a_year_is_told_to_the_manager_and_then_to_the_head_and_is_never_closed_by_itself() {
        var asked = due.minusDays(30);
        for (var day = due.minusDays(35); !day.isAfter(due.plusDays(95)); day = day.plusDays(1)) {
            attestations.lookAround(day);
            tasks.escalate(day);

            var task = one(Attestations.SOURCE);
            assertThat(task.isPresent()).as("asked for on " + day).isEqualTo(!day.isBefore(asked));
            if (task.isPresent()) {
                assertThat(task.get().due()).isEqualTo(due);
                assertThat(task.get().owner()).contains(library.editor());
                assertThat(task.get().reach())
                        .as("known on " + day)
                        .isEqualTo(
                                day.isBefore(due.plusDays(30))
                                        ? Reach.OWNER
                                        : day.isBefore(due.plusDays(60)) ? Reach.MANAGER : Reach.HEAD);
            }
            assertThat(one(Attestations.SILENCE).isPresent())
                    .as("proposed on " + day)
                    .isEqualTo(!day.isBefore(due.plusDays(90)));
        }

        assertThat(tasks.mine(library.manager().id())).as("the head has it now").isEmpty();
        assertThat(tasks.mine(library.head().id())).hasSize(2);
        assertThat(one(Attestations.SILENCE).orElseThrow().owner()).contains(library.head());
        assertThat(register.find(account).stage()).isEqualTo(Stage.DECIDED);
        assertThat(standing.remarks(staff.today()).get(account))
                .singleElement()
                .satisfies(remark -> assertThat(remark.light()).isEqualTo(Light.RED));
        assertThat(kinds().stream().filter("register.attestation-lapsed"::equals))
                .hasSize(1);

        give(library.editor(), yes());

        assertThat(tasks.open(account)).isEmpty();
        assertThat(standing.remarks(staff.today())).doesNotContainKey(account);
        assertThat(attestations.of(account)).singleElement().satisfies(given -> {
            assertThat(given.given().orElseThrow().allSo()).isTrue();
            assertThat(given.given().orElseThrow().on()).isEqualTo(staff.today());
        });
        attestations.lookAround(staff.today().plusMonths(5).minusDays(1));
        assertThat(one(Attestations.SOURCE))
                .as("half a year has not passed again")
                .isEmpty();
    }

    @Test
    void the_sheet_is_drawn_up_from_what_stands_in_the_rooms_today() {
        var sheet = attestations.sheet(register.find(account));

        assertThat(sheet.rows()).extracting(Sheet.Row::item).containsExactly(Item.values());
        assertThat(sheet.rows().toString())
                .contains(
                        "Svara på frågor",
                        ": Edit Ström",
                        ": Bo Sakkunnig",
                        "Edit Ström, Administratör",
                        "Edit Ström: ");
        var square =
                office.account(library, Network.SQUARE, Optional.of(library.editor()), Optional.of(library.expert()));
        assertThat(attestations.sheet(register.find(square)).rows())
                .as("no platform to sign in to")
                .extracting(Sheet.Row::item)
                .containsExactly(Item.PURPOSE, Item.DUTIES, Item.BASIC_INFORMATION);
    }

    @Test
    void nobody_attests_what_they_have_not_seen() {
        var seen = attestations.sheet(register.find(account)).mark();
        duties.assign(
                account, new Staffing(Optional.of(library.editor()), List.of(library.manager()), Map.of()), Actor.TORG);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        attestations.give(account, seen, yes(), library.editor().id(), by(library.editor())))
                .withMessage("register.attestation.changed");
        assertThat(attestations.of(account)).isEmpty();
    }

    @Test
    void only_the_responsible_attests_and_only_all_of_it_and_only_what_is_decided() {
        refused("register.attestation.only-the-responsible", library.expert(), yes());
        refused("register.attestation.only-the-responsible", library.manager(), yes());
        refused("register.attestation.unanswered", library.editor(), Map.of(Item.PURPOSE, new Answer(true, "")));
        account = office.account(library);
        refused("register.attestation.undecided", library.editor(), yes());
    }

    @Test
    void what_is_not_so_is_a_task_until_a_later_attestation_says_that_it_is() {
        var answers = new EnumMap<>(yes());
        answers.put(Item.PURPOSE, new Answer(false, "Målet är nått."));
        give(library.editor(), answers);

        assertThat(tasks.open(account)).singleElement().satisfies(task -> {
            assertThat(task.source()).isEqualTo(Attestations.MENDING + Item.PURPOSE);
            assertThat(task.argument()).isEqualTo("Målet är nått.");
            assertThat(task.due()).isEqualTo(staff.today().plusDays(14));
        });
        assertThat(attestations.of(account).getFirst().given().orElseThrow().allSo())
                .isFalse();

        give(library.editor(), yes());

        assertThat(tasks.open(account)).isEmpty();
        assertThat(attestations.of(account)).hasSize(2);
    }

    @Test
    void whoever_attests_who_can_sign_in_has_looked_today() {
        var before = administrators.now(account).getFirst();
        assertThat(before.verifiedBy()).isEqualTo("Torg");

        give(library.editor(), yes());

        assertThat(administrators.now(account).getFirst().verifiedBy()).isEqualTo("Edit Ström");
        assertThat(kinds()).contains("register.administrator-verified", "register.attestation-given");
    }

    private Map<Item, Answer> yes() {
        var answers = new EnumMap<Item, Answer>(Item.class);
        for (var item : Item.values()) {
            answers.put(item, new Answer(true, ""));
        }
        return answers;
    }

    private void give(Person person, Map<Item, Answer> answers) {
        var mark = attestations.sheet(register.find(account)).mark();
        attestations.give(account, mark, answers, person.id(), by(person));
    }

    private static Actor by(Person person) {
        return Actor.person(person.id(), person.name());
    }

    private void refused(String word, Person person, Map<Item, Answer> answers) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> give(person, answers))
                .withMessage(word);
    }

    private Optional<Task> one(String source) {
        return tasks.open(account).stream()
                .filter(task -> task.source().startsWith(source))
                .findFirst();
    }

    private List<String> kinds() {
        return ledger.history("register/" + account.value()).stream()
                .map(Line::kind)
                .toList();
    }
}
