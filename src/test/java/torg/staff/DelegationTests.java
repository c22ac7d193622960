package torg.staff;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.shell.Refused;

/** Who may let somebody else decide (KL 7:6): the head alone, one step, never in a circle. */
@TorgTest
class DelegationTests {
    @Autowired
    Staff staff;

    @Autowired
    Cast cast;

    Unit board;
    Unit library;
    Person helena;
    Person hugo;
    Person hedda;
    LocalDate today;

    @BeforeEach
    void three_heads_of_one_board() {
        board = cast.board("Kulturnämnden");
        library = cast.unit(board, "Stadsbiblioteket");
        helena = cast.in(Role.HEAD, board, "Helena");
        hugo = cast.in(Role.HEAD, board, "Hugo");
        hedda = cast.in(Role.HEAD, library, "Hedda");
        today = staff.today();
    }

    @Test
    void a_delegate_does_not_delegate() {
        var amina = cast.in(Role.UNIT_MANAGER, library, "Amina");
        delegate(helena, amina, library, today, Optional.empty());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> delegate(amina, cast.person("Bo"), library, today, Optional.empty()))
                .withMessage("staff.a-delegate-does-not-delegate");
    }

    @Test
    void what_was_delegated_does_not_come_back_directly_or_by_a_third() {
        delegate(helena, hugo, board, today, Optional.of(today.plusDays(30)));
        delegate(hugo, hedda, library, today, Optional.empty());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> delegate(hugo, helena, library, today.plusDays(30), Optional.empty()))
                .withMessage("staff.circular-delegation");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> delegate(hedda, helena, library, today, Optional.empty()))
                .withMessage("staff.circular-delegation");
    }

    @Test
    void at_another_time_or_for_another_unit_it_is_no_circle() {
        var archive = cast.unit(board, "Stadsarkivet");
        delegate(helena, hugo, library, today, Optional.of(today.plusDays(30)));

        assertThatCode(() -> delegate(hugo, helena, archive, today, Optional.empty()))
                .doesNotThrowAnyException();
        assertThatCode(() -> delegate(hugo, helena, library, today.plusDays(31), Optional.empty()))
                .doesNotThrowAnyException();
    }

    private void delegate(Person head, Person delegate, Unit unit, LocalDate from, Optional<LocalDate> until) {
        staff.delegate(head, delegate, unit, "KUN 2026/5", from, until, Actor.TORG);
    }
}
