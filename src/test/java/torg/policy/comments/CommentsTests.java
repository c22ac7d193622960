package torg.policy.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.Visitor;

@TorgTest
class CommentsTests {
    private static final AtomicInteger WEEK = new AtomicInteger(300);

    @Autowired
    Comments comments;

    @Autowired
    ShellSettings settings;

    LocalDate today;
    LocalDate later;

    @BeforeEach
    void a_week_of_ones_own() {
        today = comments.today();
        later = today.plusWeeks(WEEK.incrementAndGet());
    }

    @Test
    @Promise("D19")
    void the_version_in_force_on_any_day_can_be_read_by_anybody() {
        comments.publish(text("Första regeln"), later, "KS 2027/1", Actor.TORG);
        comments.publish(text("Andra regeln"), later.plusDays(2), "KS 2027/2", Actor.TORG);

        assertThat(comments.on(later.plusDays(1)).orElseThrow().rules())
                .extracting(CommentRule::title)
                .containsExactly("Första regeln");
        assertThat(comments.on(later.plusDays(1)).orElseThrow().until()).contains(later.plusDays(1));
        assertThat(comments.on(later.plusDays(2)).orElseThrow().reference()).isEqualTo("KS 2027/2");
        var resident = new Visitor(settings.address());
        assertThat(resident.get("/rules?day=" + later.plusDays(1)).body())
                .contains("Första regeln", "KS 2027/1")
                .doesNotContain("Andra regeln");
        assertThat(resident.get("/rules?day=" + later.plusDays(2)).body()).contains("Andra regeln");
        assertThat(resident.get("/api/rules?day=" + later.plusDays(1)).body())
                .contains("\"from\":\"" + later + "\"", "Första regeln");
    }

    @Test
    void residents_meet_rules_from_the_first_day() {
        var page = new Visitor(settings.address()).get("/rules");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("1. Hota ingen", "vad man än tycker", "Om någon bryter mot reglerna")
                .doesNotContain("policy.");
    }

    @Test
    void before_the_first_rules_there_were_none_and_a_day_that_is_none_is_said_to_be_wrong() {
        var resident = new Visitor(settings.address());

        assertThat(resident.get("/rules?day=1999-12-31").body()).contains("fanns inga publicerade regler");
        var odd = resident.get("/rules?day=igår");
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("igår", "Datumet går inte att förstå");
        assertThat(resident.get("/rules?day=%2B999999999-12-31").statusCode()).isEqualTo(422);
    }

    @Test
    void nobody_can_have_broken_this_morning_what_is_published_this_afternoon() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> comments.publish(text("I dag"), today, "KS 2027/3", Actor.TORG))
                .withMessage("policy.comments.day-has-begun");
        comments.publish(text("Senare"), later, "KS 2027/3", Actor.TORG);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> comments.publish(text("Också"), later, "KS 2027/4", Actor.TORG))
                .withMessage("policy.comments.same-day");
    }

    @Test
    void only_what_has_not_begun_can_be_withdrawn() {
        var before = comments.on(later);
        var version = comments.publish(text("Ångrad"), later, "KS 2027/5", Actor.TORG);
        comments.withdraw(version, "Fel text", Actor.TORG);

        assertThat(comments.on(later)).isEqualTo(before);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> comments.withdraw(comments.on(today).orElseThrow().version(), "Ångrar oss", Actor.TORG))
                .withMessage("policy.comments.has-begun");
    }

    @Test
    void the_rules_torg_comes_with_raise_no_caution_and_political_ones_do() {
        assertThat(Comments.defaults().cautions()).isEmpty();
        assertThat(new Comments.Text("", "Politiska budskap\nVi tar bort politiska budskap.", "").cautions())
                .contains(Caution.POLITICAL);
        assertThat(new Comments.Text("", "Ton\nKritik mot staden tas bort.", "").cautions())
                .contains(Caution.CRITICISM);
        assertThat(new Comments.Text("", "Ämne\nHåll dig till ämnet och skriv inget olämpligt.", "").cautions())
                .containsExactly(Caution.VAGUE, Caution.OFF_TOPIC);
    }

    @Test
    void rules_are_numbered_as_they_are_written() {
        var read = CommentRules.read("\n Ett \r\nHota ingen.\r\nInte alls.\r\n\r\n \r\nTvå\nIngen reklam.\n");

        assertThat(read)
                .containsExactly(
                        new CommentRule(1, "Ett", "Hota ingen. Inte alls."),
                        new CommentRule(2, "Två", "Ingen reklam."));
        assertThat(CommentRules.read(" \n\n ")).isEmpty();
    }

    private static Comments.Text text(String title) {
        return new Comments.Text("Välkommen.", title + "\nGör inte så.", "Vi döljer kommentaren.");
    }
}
