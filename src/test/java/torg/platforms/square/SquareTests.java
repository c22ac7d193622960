package torg.platforms.square;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.TorgTest;
import torg.ledger.Actor;
import torg.platforms.Ability;
import torg.platforms.AnsweringContract;
import torg.platforms.Connections;
import torg.platforms.Credentials;
import torg.platforms.Decided;
import torg.platforms.InterveningContract;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.Platform;
import torg.platforms.PlatformWorld.Standing;
import torg.platforms.Platforms;
import torg.platforms.ProfileContract;
import torg.platforms.ReadingContract;
import torg.platforms.RemoteRef;
import torg.platforms.Replies;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Cursor;
import torg.platforms.delivery.Reply;
import torg.vault.Secret;

/**
 * The city's own channel, on the real PostgreSQL. There is no network to lose things, nothing to fetch and no secret, so
 * it keeps the contracts for reading and answering.
 */
@TorgTest
class SquareTests implements ReadingContract, AnsweringContract, ProfileContract, InterveningContract {
    @Autowired
    Platforms platforms;

    @Autowired
    Connections connections;

    @Autowired
    SquareChannel channel;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Platform square;
    private long connection;
    private SquareWorld world;

    @BeforeEach
    void connect() {
        square = platforms.on(Network.SQUARE).orElseThrow();
        var decided = Decided.in(db);
        var granted = square.connect(new Credentials("", decided.name(), new Secret("")));
        connection = connections.make(Network.SQUARE, granted, decided.decision(), Actor.TORG);
        decided.connected(connection, db);
        world = new SquareWorld(square, channel, db, clock, SquareWorld.connection(decided, connection));
    }

    @AfterEach
    void end() {
        connections.end(connection, Actor.TORG);
    }

    @Override
    public SquareWorld world() {
        return world;
    }

    /** Only the resident has the link to the answer, so there is no address to show to anybody else. */
    @Test
    @Override
    public void an_answer_stands_under_the_question_word_for_word() {
        var question = world.somebodyAsks("När öppnar simhallen?");

        var outcome = square.reply(world.connection(), Replies.to(world, question, ANSWER));

        var ref = ((Outcome.Delivered) outcome).ref();
        assertThat(((Outcome.Delivered) outcome).address()).isEmpty();
        assertThat(world.repliesSeen(question))
                .containsExactly(new Standing(ref, world.connection().remoteId(), ANSWER));
    }

    @Test
    void it_declares_what_it_can_do_and_nothing_else() {
        assertThat(square.abilities())
                .containsExactlyInAnyOrder(
                        Ability.REPLY,
                        Ability.READ_BACK,
                        Ability.REPEATABLE_REPLY,
                        Ability.PROFILE,
                        Ability.HIDE,
                        Ability.REPLY_ALONE);
    }

    @Test
    void an_account_on_the_square_is_connected_without_anybodys_leave_and_answers_when_probed() {
        var granted = square.connect(new Credentials("", "account/17", new Secret("")));

        assertThat(granted.remoteId()).isEqualTo("account/17");
        assertThat(granted.token()).isEqualTo(new Secret(""));
        assertThat(square.probe(world.connection()).remoteId())
                .isEqualTo(world.connection().remoteId());
    }

    @Test
    void nothing_is_fetched_because_questions_land_by_themselves() {
        world.somebodyAsks("Hörs jag?");

        var slice = square.poll(world.connection(), Cursor.BEGINNING);

        assertThat(slice.landed()).isEmpty();
        assertThat(slice.more()).isFalse();
        assertThat(slice.next()).isEqualTo(Cursor.BEGINNING);
    }

    @Test
    void a_question_is_captured_word_for_word_and_what_is_added_stands_under_it() {
        var text = "När öppnar simhallen? 🏊🏽‍♀️ \u202E\u0000\n\"Åsa\"";
        var question = world.somebodyAsks(text);
        var added = world.somebodyReplies(question, "På lördag, menar jag.");

        var heard = world.platform().poll(world.connection(), Cursor.BEGINNING).landed().stream()
                .flatMap(landed -> square.read(landed.raw()).stream())
                .map(Arrival.Written.class::cast)
                .toList();

        assertThat(heard).extracting(Arrival.Written::ref).containsExactly(question, added);
        assertThat(heard).extracting(Arrival.Written::root).containsOnly(question);
        assertThat(heard.getFirst().text()).isEqualTo(text);
        assertThat(heard.getFirst().parent()).isEmpty();
        assertThat(heard.getLast().parent()).contains(question);
    }

    @Test
    void the_first_words_sent_with_a_key_are_the_ones_that_stand() {
        var question = new RemoteRef("square:" + UUID.randomUUID());
        var first = new Reply(UUID.randomUUID().toString(), question, question, "Ja.", clock.instant());
        var changed = new Reply(first.key(), question, question, "Nej.", clock.instant());

        square.reply(world.connection(), first);
        square.reply(world.connection(), changed);

        assertThat(world.repliesSeen(question)).extracting(Standing::text).containsExactly("Ja.");
    }
}
