package torg.staff.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.shell.Doorkeeper;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Staff;

@TorgTest
class AccessTests {
    @Autowired
    Access access;

    @Autowired
    Staff staff;

    @Autowired
    Doorkeeper door;

    @Autowired
    Cast cast;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    Person amina;

    @BeforeEach
    void somebody_new() {
        amina = cast.person("Amina Ny");
    }

    @Test
    void a_key_opens_until_the_end_of_its_last_day() {
        var key = access.makeKey(amina.id(), "prov", staff.today(), Actor.TORG);
        assertThat(door.holderOf(key)).contains(amina.signInName());

        db.sql("update api_key set valid_to = :yesterday where person_id = :amina")
                .param("yesterday", staff.today().minusDays(1))
                .param("amina", amina.id())
                .update();

        assertThat(door.holderOf(key)).isEmpty();
        assertThat(access.keys(amina.id())).singleElement().matches(k -> !k.works(staff.today()));
    }

    @Test
    void a_key_is_kept_nowhere_but_with_its_holder() {
        var key = access.makeKey(amina.id(), "prov", staff.today(), Actor.TORG);

        assertThat(db.sql("select hash::text || label from api_key where person_id = :amina")
                        .param("amina", amina.id())
                        .query(String.class)
                        .single())
                .doesNotContain(key);
        assertThat(ledger.history("staff/" + amina.id()).toString()).doesNotContain(key);
    }

    @Test
    void a_key_lasts_a_year_at_most() {
        var today = staff.today();

        for (var wrong : List.of(today.minusDays(1), today.plusYears(1).plusDays(1))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> access.makeKey(amina.id(), "prov", wrong, Actor.TORG))
                    .withMessage("staff.key.until-wrong");
        }
        assertThat(access.makeKey(amina.id(), "prov", today.plusYears(1), Actor.TORG))
                .startsWith("torg_");
    }

    @Test
    void nobody_withdraws_anothers_key() {
        access.makeKey(amina.id(), "prov", staff.today(), Actor.TORG);
        var key = access.keys(amina.id()).getFirst().id();
        var bo = cast.person("Bo Ny");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> access.withdrawKey(bo.id(), key, Actor.TORG));
        access.withdrawKey(amina.id(), key, Actor.TORG);
        assertThatExceptionOfType(NotFound.class)
                .as("twice")
                .isThrownBy(() -> access.withdrawKey(amina.id(), key, Actor.TORG));
    }

    @Test
    void an_invitation_lets_in_one_person_once_and_voids_the_old_password() throws Exception {
        access.setPassword(amina.id(), new Password(Cast.PASSWORD), Actor.TORG);
        var token = access.invite(amina.id(), Actor.TORG);
        assertThat(access.invites(token)).isTrue();
        Callable<Boolean> press = () -> {
            try {
                return access.accept(token).signInName().equals(amina.signInName());
            } catch (Refused tooLate) {
                return false;
            }
        };

        List<Boolean> came;
        try (var two = Executors.newFixedThreadPool(2)) {
            came = two.invokeAll(List.of(press, press)).stream()
                    .map(f -> f.resultNow())
                    .toList();
        }

        assertThat(came).containsExactlyInAnyOrder(true, false);
        assertThat(access.invites(token)).isFalse();
        assertThat(access.knowsPassword(amina.id(), Cast.PASSWORD)).isFalse();
        assertThat(ledger.history("staff/" + amina.id()).stream().map(Line::kind))
                .containsExactly(
                        "staff.person-hired",
                        "staff.password-set",
                        "staff.person-invited",
                        "staff.invitation-accepted");
    }

    @Test
    void a_new_invitation_replaces_the_old_one_and_seven_days_end_it() {
        var first = access.invite(amina.id(), Actor.TORG);
        var second = access.invite(amina.id(), Actor.TORG);
        assertThat(access.invites(first)).isFalse();
        assertThat(access.invites(second)).isTrue();

        db.sql("update invitation set valid_until = now() - interval '1 second' where person_id = :amina")
                .param("amina", amina.id())
                .update();

        assertThat(access.invites(second)).isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> access.accept(second))
                .withMessage("staff.invitation.over");
    }

    @Test
    void the_open_text_of_a_password_is_not_stored() {
        access.setPassword(amina.id(), new Password(Cast.PASSWORD), Actor.TORG);

        assertThat(db.sql("select password from person where id = :amina")
                        .param("amina", amina.id())
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}");
        assertThat(access.knowsPassword(amina.id(), Cast.PASSWORD)).isTrue();
        assertThat(access.knowsPassword(amina.id(), Cast.PASSWORD + " ")).isFalse();
    }
}
