package torg.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.Visitor;

@TorgTest
class ReorganisationTests {
    @Autowired
    Reorganisation reorganisation;

    @Autowired
    Staff staff;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient db;

    @Autowired
    ShellSettings settings;

    Unit culture;
    Unit sport;
    Unit library;
    Unit branch;

    @BeforeEach
    void a_library_with_a_branch() {
        culture = cast.board("Kulturnämnden");
        sport = cast.board("Idrottsnämnden");
        library = cast.unit(culture, "Biblioteket");
        branch = cast.unit(library, "Filialen");
    }

    @Test
    void a_unit_that_moves_takes_everything_below_it_along_and_answers_to_the_new_head() {
        var head = cast.in(Role.HEAD, sport, "Siv");

        reorganisation.move(library.id(), sport.id(), Actor.TORG);

        assertThat(staff.unit(branch.id()).path())
                .containsExactly(cast.city().id(), sport.id(), library.id(), branch.id());
        assertThat(staff.unit(library.id()).parent()).contains(sport.id());
        assertThat(staff.authority(head.id(), staff.unit(branch.id()), staff.today()))
                .isPresent();
        assertThat(staff.below(List.of(culture.id()))).extracting(Unit::id).containsExactly(culture.id());
        assertThat(ledger.history("staff/unit/" + library.id()))
                .extracting(Line::kind)
                .contains("staff.unit-moved");
    }

    @Test
    void a_unit_cannot_move_below_itself_or_where_its_kind_does_not_belong() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reorganisation.move(library.id(), branch.id(), Actor.TORG))
                .withMessage("staff.unit.below-itself");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reorganisation.move(culture.id(), sport.id(), Actor.TORG))
                .withMessage("staff.unit.not-there");
    }

    @Test
    void a_unit_is_closed_only_when_nothing_is_left_in_it() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reorganisation.close(library.id(), Actor.TORG))
                .withMessage("staff.unit.has-units");
        cast.in(Role.WEB_EDITOR, branch, "Edit");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reorganisation.close(branch.id(), Actor.TORG))
                .withMessage("staff.unit.has-people");
        var empty = cast.unit(culture, "Museet");
        account(empty);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reorganisation.close(empty.id(), Actor.TORG))
                .withMessage("register.unit-has-accounts");
        db.sql("update account set unit_id = :other where unit_id = :unit")
                .param("unit", empty.id())
                .param("other", library.id())
                .update();

        reorganisation.close(empty.id(), Actor.TORG);

        assertThat(staff.units()).doesNotContain(empty);
        assertThat(staff.unit(empty.id()).name()).isEqualTo("Museet");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> reorganisation.close(cast.city().id(), Actor.TORG))
                .withMessage("staff.unit.the-city-stays");
    }

    @Test
    void whoever_administrates_changes_it_on_the_units_page_and_nobody_else() {
        var administrator = cast.in(Role.ADMINISTRATOR, cast.city(), "Amina");
        var editor = cast.in(Role.WEB_EDITOR, library, "Edit");
        var visitor = new Visitor(settings.address());
        visitor.signIn(administrator.signInName(), Cast.PASSWORD);
        var stranger = new Visitor(settings.address());
        stranger.signIn(editor.signInName(), Cast.PASSWORD);
        var page = "/staff/units/" + library.id();

        assertThat(stranger.post(page + "/name", Map.of("newName", "Nej")).statusCode())
                .isEqualTo(403);
        assertThat(visitor.post(page + "/name", Map.of("newName", " ")).statusCode())
                .isEqualTo(422);
        visitor.post(page + "/name", Map.of("newName", "Stadsbiblioteket"));
        visitor.post(page + "/place", Map.of("under", "" + sport.id()));
        visitor.post("/staff/units/" + branch.id() + "/closing", Map.of());

        assertThat(staff.unit(library.id()).name()).isEqualTo("Stadsbiblioteket");
        assertThat(staff.unit(library.id()).parent()).isEqualTo(Optional.of(sport.id()));
        assertThat(staff.units()).extracting(Unit::id).doesNotContain(branch.id());
        assertThat(visitor.get(page).body()).contains("Stadsbiblioteket", "Idrottsnämnden");
    }

    private void account(Unit unit) {
        db.sql("insert into account (network, name, handle, unit_id) values ('X', 'Museet', :handle, :unit)")
                .param("handle", "museet-" + UUID.randomUUID())
                .param("unit", unit.id())
                .update();
    }
}
