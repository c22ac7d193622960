package torg.platforms.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static torg.platforms.Listener.says;
import static torg.platforms.Listener.written;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Ability;
import torg.platforms.AnsweringContract;
import torg.platforms.ConnectingContract;
import torg.platforms.Listener;
import torg.platforms.ListeningContract;
import torg.platforms.LossyWayContract;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.PlatformWorld.Standing;
import torg.platforms.Proved;
import torg.platforms.ReadingContract;
import torg.platforms.Replies;
import torg.platforms.TokenContract;
import torg.platforms.arrivals.Arrival;
import torg.platforms.profile.Look;

/**
 * The contract against a real SMTP and IMAP server. A mailbox has no public profile and nothing in it can be hidden, so
 * those two parts are not declared; what the others ask of changes and removals is answered here as it is for letters.
 */
@Proved(value = Network.MAIL, real = true, against = "GreenMail, a real SMTP and IMAP server")
class MailTests
        implements ConnectingContract,
                TokenContract,
                ListeningContract,
                ReadingContract,
                AnsweringContract,
                LossyWayContract {
    private final MailWorld world = new MailWorld();

    @Override
    public MailWorld world() {
        return world;
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void it_declares_what_it_can_do_and_nothing_else() {
        assertThat(world.platform().abilities())
                .containsExactlyInAnyOrder(
                        Ability.CONNECT, Ability.ARRIVALS, Ability.REPLY, Ability.REPLY_ALONE, Ability.READ_BACK);
    }

    @Test
    void a_mailbox_has_no_profile_and_says_so_instead_of_green() {
        assertThat(world.platform().profile(world.connection()))
                .isInstanceOfSatisfying(
                        Look.Unknown.class, look -> assertThat(look.word()).isEqualTo("platforms.mail.no-profile"));
    }

    /** Nothing is edited: a correction is a letter of its own, and both are heard. */
    @Test
    @Override
    public void what_is_changed_is_heard_again_as_another_version_of_the_same() {
        var listener = new Listener(world);
        var first = world.somebodyAsks("När öppnar simhallen");
        var corrected = world.somebodyReplies(first, "Jag menar på lördag");

        var heard = written(listener.listenUntil(says("När öppnar simhallen", "Jag menar på lördag")));

        assertThat(heard).extracting(Arrival.Written::ref).containsExactly(first, corrected);
        assertThat(world.platform().abilities()).doesNotContain(Ability.EDITS_SEEN);
    }

    /** A colleague who takes a letter out of the mailbox takes back nothing that the resident has said. */
    @Test
    @Override
    public void what_is_removed_is_told_as_removed_once() {
        var listener = new Listener(world);
        var goes = world.somebodyAsks("Slöseri.");
        listener.listenUntil(says("Slöseri."));

        world.somebodyRemoves(goes);

        assertThat(listener.listen()).isEmpty();
        assertThat(world.platform().abilities()).doesNotContain(Ability.REMOVALS_SEEN);
    }

    @Test
    @Override
    public void a_question_that_is_taken_back_is_told_as_removed() {
        var listener = new Listener(world);
        var ref = world.somebodyAsks("Förlåt, fel kommun");
        world.somebodyRemoves(ref);

        assertThat(listener.listen()).as("taken away before anybody fetched it").isEmpty();
    }

    /** Only the resident has the letter, so there is no address to show to anybody else. */
    @Test
    @Override
    public void an_answer_stands_under_the_question_word_for_word() {
        var connection = world.connection();
        var question = world.somebodyAsks("När öppnar simhallen?");
        new Listener(world, connection).listenUntil(says("När öppnar simhallen?"));

        var outcome = world.platform().reply(connection, Replies.to(world, question, ANSWER));

        var ref = ((Outcome.Delivered) outcome).ref();
        assertThat(((Outcome.Delivered) outcome).address()).isEmpty();
        assertThat(world.repliesSeen(question)).containsExactly(new Standing(ref, connection.remoteId(), ANSWER));
    }

    /** The network sets no length; ours is far above what anybody writes, and what keeps to it arrives whole. */
    @Test
    @Override
    public void the_longest_text_passes_and_one_character_more_is_refused_by_the_rule_and_by_the_platform() {
        var connection = world.connection();
        var question = world.somebodyAsks("När öppnar simhallen?");
        new Listener(world, connection).listenUntil(says("När öppnar simhallen?"));
        var longest = "å👍🏽 ".repeat(25_000);

        assertThat(world.platform().reply(connection, Replies.to(world, question, longest + "ett tecken till")))
                .isEqualTo(new Outcome.Refused("platforms.too-long"));
        assertThat(world.platform().reply(connection, Replies.to(world, question, longest)))
                .isInstanceOf(Outcome.Delivered.class);
        assertThat(world.asa.letters("INBOX")).hasSize(1);
    }
}
