package torg.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.HouseCalls;
import torg.Promise;
import torg.TorgTest;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.policy.Place;
import torg.policy.Policy;
import torg.shell.Refused;
import torg.shell.Visitor;
import torg.staff.Cast;

/** A block is two people's decision, with an end, thought over on its way there. */
@TorgTest
class BlocksTests {
    private static final String CRIME = "BrB-4-5";

    @Autowired
    Street street;

    @Autowired
    Moderation moderation;

    @Autowired
    Ends ends;

    @Autowired
    Policy policy;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient db;

    @Value("${torg.address}")
    String address;

    @Test
    @Promise("D40")
    void a_block_starts_ends_by_the_rule_is_proposed_to_be_lifted_and_its_register_is_released_with_masking() {
        var written = street.somebodyWrites("Jag vet var du bor, 19900602-2397.");
        var days = policy.today().number("block.days", Place.CITY);
        var today = moderation.today();

        var proposed = street.decided(written, Measure.Kind.BLOCK, CRIME);
        assertThat(proposed.isProposed()).isTrue();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> confirm(written, written.mona(), proposed))
                .withMessage("moderation.somebody-else-confirms");
        assertThatException()
                .isThrownBy(() -> db.sql("update moderation_act set state = 'STANDS' where id = :id")
                        .param("id", proposed.id().value())
                        .update())
                .withMessageContaining("a_block_is_two_peoples");
        confirm(written, written.mats(), proposed);

        var act = moderation.find(proposed.id());
        var block = (Measure.Block) act.measure();
        assertThat(act.stands()).isTrue();
        assertThat(act.reason()).isNotBlank();
        assertThat(block.until()).isEqualTo(today.plusDays(days));
        assertThat(block.review()).isAfter(today).isBefore(block.until());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> moderation.decide(
                        new Moderation.Wanted(
                                street.somebodyElse(written, "Ett hot till").message(),
                                Measure.Kind.BLOCK,
                                CRIME,
                                "Hotar en granne igen",
                                "",
                                false,
                                Optional.of(days + 1)),
                        written.by(written.mona(), moderation),
                        Street.actor(written.mona())))
                .withMessage("moderation.block-too-long");

        ends.lookAround(block.review().minusDays(1), moderation.now());
        assertThat(kinds(act)).doesNotContain("moderation.lifting-proposed");
        ends.lookAround(block.review(), moderation.now());
        ends.lookAround(block.review(), moderation.now());
        assertThat(kinds(act)).containsOnlyOnce("moderation.lifting-proposed");
        assertThat(moderation.find(act.id()).stands()).as("a person decides").isTrue();

        var key = street.key(written.mona());
        var register = new Visitor(address)
                .program("GET", "/api/moderation/blocks", key, "")
                .body();
        assertThat(register)
                .contains(block.until().toString(), "Kommentaren hotar en namngiven granne.")
                .doesNotContain("2397", "Åsa");

        ends.lookAround(block.until().plusDays(1), moderation.now());
        assertThat(moderation.find(act.id()).state()).isInstanceOf(Act.State.Lifted.class);
        assertThat(kinds(act)).contains("moderation.block-ended");
    }

    /** Every row of a block comes from one decision about one message; there is no way in for many. */
    @Test
    void no_list_of_people_can_be_blocked_at_once() {
        assertThat(HouseCalls.callersOf(Acts.class, "add")).containsExactly("torg.moderation.Moderation.add");
        assertThat(HouseCalls.callersOf(Moderation.class, "decide"))
                .as("and the demonstration's invented people decide about one message at a time too")
                .allMatch(
                        caller -> caller.startsWith("torg.moderation.") || caller.equals("torg.town.Moderators.decide"))
                .isNotEmpty();
    }

    @Test
    @Promise("P77")
    void a_block_has_a_longest_time_a_review_and_a_public_count() {
        var before = count();
        var written = street.somebodyWrites("Jag vet var du bor.");
        confirm(written, written.mats(), street.decided(written, Measure.Kind.BLOCK, CRIME));

        assertThat(count()).isEqualTo(before + 1);
        var visitor = new Visitor(address);
        visitor.signIn(written.mats().signInName(), Cast.PASSWORD);
        assertThat(visitor.get("/moderation/blocks").body()).contains("Gäller", "omprövas");
    }

    private int count() {
        var page = new Visitor(address).get("/measures").body();
        var found = java.util.regex.Pattern.compile("data-blocks=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private java.util.List<String> kinds(Act act) {
        return ledger.history(act.id().subject()).stream().map(Line::kind).toList();
    }

    private void confirm(Street.Written written, torg.staff.Person person, Act act) {
        moderation.confirm(act.id(), written.by(person, moderation), Street.actor(person));
    }
}
