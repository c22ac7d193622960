package torg.register.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.register.Accounted;
import torg.shell.Refused;

@TorgTest
class FakesTests {
    private static final Actor COLLEAGUE = Actor.person(7, "Amina Ali");

    @Autowired
    Fakes fakes;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    final String name = Accounted.name();

    @Test
    @Promise("P9")
    void a_false_account_is_one_case_however_many_tell_of_it_and_is_followed_to_an_end() {
        room();
        var first = fakes.report("https://www.facebook.com/" + name + "?ref=x", "Ber om kortuppgifter", Actor.RESIDENT);
        var second = fakes.report("m.facebook.com/" + name, "", Actor.RESIDENT);
        assertThat(second).isEqualTo(first);
        assertThat(fakes.find(first).reports()).isEqualTo(2);
        assertThat(fakes.said(first)).containsExactly("Ber om kortuppgifter");

        fakes.sent(first, "FB-17", COLLEAGUE);
        fakes.close(first, Outcome.REMOVED, "Borta samma dag", COLLEAGUE);

        assertThat(fakes.find(first).state())
                .isInstanceOfSatisfying(
                        Fake.State.Closed.class, c -> assertThat(c.outcome()).isEqualTo(Outcome.REMOVED));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> fakes.close(first, Outcome.KEPT, "", COLLEAGUE))
                .withMessage("fakes.already-closed");
        assertThat(ledger.history("fakes/" + first.value()))
                .extracting(Line::kind)
                .containsExactly(
                        "register.fake-reported",
                        "register.fake-reported",
                        "register.fake-sent-to-platform",
                        "register.fake-closed");
        assertThat(fakes.report("https://www.facebook.com/" + name, "", Actor.RESIDENT))
                .as("told of again after the end")
                .isNotEqualTo(first);
    }

    @Test
    void an_hour_holds_no_more_than_the_city_can_read_and_nothing_is_kept_of_who_sends() {
        db.sql("""
                insert into fake (subject, pasted, first_at) values (:name, :name, now());
                insert into fake_report (fake_id, at, said)
                select (select max(id) from fake), now(), '' from generate_series(1, 60)
                """).param("name", name).update();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> fakes.report("@" + name, "", Actor.RESIDENT))
                .withMessage("fakes.too-many");

        room();
        assertThat(fakes.report("@" + name + "x", "", Actor.RESIDENT)).isNotNull();
        assertThat(db.sql("select column_name from information_schema.columns where table_name = 'fake_report'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("id", "fake_id", "at", "said");
    }

    /** An hour ago, as far as the limit knows. */
    private void room() {
        db.sql("update fake_report set at = at - interval '2 hours' where at > now() - interval '1 hour'")
                .update();
    }
}
