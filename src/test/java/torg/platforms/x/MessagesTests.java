package torg.platforms.x;

import static org.assertj.core.api.Assertions.assertThat;
import static torg.platforms.Listener.says;
import static torg.platforms.Listener.written;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Listener;
import torg.platforms.Outcome;
import torg.platforms.Replies;
import torg.platforms.Way;
import torg.platforms.arrivals.Attachment;
import torg.platforms.arrivals.Cursor;
import torg.platforms.http.Downloads.Download;
import torg.platforms.profile.Picture;
import torg.simulator.Thing;
import torg.world.Fault;

/** What is said to the city alone is heard, and the answer reaches its author alone. */
class MessagesTests {
    private final XWorld world = new XWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_message_is_heard_as_one_between_two() {
        world.society().message(world.asa(), world.city(), "Kan ni höra mig? <3 & hej");

        var heard = written(new Listener(world).listenUntil(says("Kan ni höra mig? <3 & hej")))
                .getFirst();

        assertThat(heard.way()).contains(Way.MESSAGE);
        assertThat(heard.author().handle()).isEqualTo("asa");
        assertThat(heard.root()).isEqualTo(Letter.conversation(world.asa().id()));
    }

    /** docs.x.com/x-api/direct-messages/download-dm-media: only with the token of one of the two. */
    @Test
    void a_picture_that_goes_with_a_message_is_fetched_in_the_accounts_name() {
        var connection = world.connection();
        var photograph = new Thing.Medium(world.society().next(), "image/png", "", "Ett hål i gatan");
        world.society()
                .say(
                        world.asa().site(),
                        Thing.Kind.MESSAGE,
                        world.city().id(),
                        world.asa().id(),
                        Optional.empty(),
                        "Se bilden",
                        List.of(photograph));
        var attached = written(new Listener(world, connection).listenUntil(says("Se bilden")))
                .getFirst()
                .attachments()
                .getFirst();
        var name = Attachment.held(attached.address()).orElseThrow();
        world.clockGoes(Duration.ofHours(3)); // the token has run out by then

        var came = world.platform().fetch(connection, name, 1 << 20);

        assertThat(attached.alternative()).isEqualTo("Ett hål i gatan");
        assertThat(came)
                .isInstanceOfSatisfying(
                        Download.Came.class,
                        picture -> assertThat(Picture.of(picture.bytes())).contains(Picture.PNG));
        assertThat(world.platform().fetch(connection, name, 10)).isInstanceOf(Download.TooLarge.class);
        assertThat(world.platform().fetch(connection, name.replaceFirst("^\\d+", "1"), 1 << 20))
                .isInstanceOf(Download.Gone.class);
    }

    @Test
    void a_token_goes_nowhere_but_to_x() {
        var connection = world.connection();

        for (var name : List.of("../../users/me", "1/2/..", "1/2/a.png/../../x", "https://evil.example/1/2/a.png")) {
            assertThat(world.platform().fetch(connection, name, 1 << 20)).isInstanceOf(Download.Gone.class);
        }
        assertThat(world.callsTo("/dm_conversations/media")).isZero();
    }

    @Test
    void an_answer_to_a_message_goes_to_its_author_and_nowhere_else_and_is_found_again() {
        var connection = world.connection();
        world.society().message(world.asa(), world.city(), "Kan ni höra mig?");
        var heard = written(new Listener(world, connection).listenUntil(says("Kan ni höra mig?")))
                .getFirst();
        var reply = Replies.to(world, heard.ref(), "Ja, det kan vi.");

        var outcome = world.platform().reply(connection, reply);

        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        assertThat(world.platform().readBack(connection, reply)).contains((Outcome.Delivered) outcome);
        assertThat(world.society().at(world.asa().site(), world.asa().id()))
                .filteredOn(thing -> thing.kind() == Thing.Kind.MESSAGE)
                .extracting(Thing::text)
                .containsExactly("Ja, det kan vi.");
        assertThat(world.posts()).isEmpty();
    }

    @Test
    void an_answer_to_a_message_whose_receipt_is_lost_is_found_again() {
        var connection = world.connection();
        var ref = Letter.of(world.asa().id(), "1").ref();
        var reply = Replies.to(world, ref, "Ja, det kan vi.");
        world.spoilPath("/messages", Fault.loseAnswer());

        assertThat(world.platform().reply(connection, reply)).isInstanceOf(Outcome.Unknown.class);
        assertThat(world.platform().readBack(connection, reply)).isPresent();
    }

    @Test
    void of_forty_messages_since_the_last_look_none_is_lost() {
        var listener = new Listener(world);
        listener.listen();
        var texts = IntStream.range(0, 40).mapToObj(n -> "Fråga " + n).toArray(String[]::new);
        for (var text : texts) {
            world.society().message(world.asa(), world.city(), text);
        }

        assertThat(listener.listenUntil(says(texts))).hasSize(40);
    }

    @Test
    void messages_are_asked_for_seldom_and_their_limit_holds_up_nothing_else() {
        var connection = world.connection();
        var first = world.platform().poll(connection, Cursor.BEGINNING);
        world.platform().poll(connection, first.next());
        assertThat(world.callsTo("/2/dm_events")).isEqualTo(1);

        world.clockGoes(Duration.ofMinutes(3));
        world.somebodyAsks("Hörs jag ändå?");
        world.spoilPath("/2/dm_events", Fault.tooManyRequests(Duration.ofMinutes(9)));
        var slice = world.platform().poll(connection, first.next());

        assertThat(slice.landed()).hasSize(1);
        world.clockGoes(Duration.ofMinutes(3));
        world.platform().poll(connection, slice.next());
        assertThat(world.callsTo("/2/dm_events")).isEqualTo(2);
    }
}
