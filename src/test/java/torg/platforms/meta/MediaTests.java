package torg.platforms.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static torg.platforms.Listener.says;
import static torg.platforms.Listener.written;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Connection;
import torg.platforms.Listener;
import torg.platforms.Outcome;
import torg.platforms.Pictures;
import torg.platforms.Platform;
import torg.platforms.Way;
import torg.platforms.arrivals.Arrival;
import torg.platforms.delivery.Intervention;
import torg.platforms.delivery.Reply;
import torg.platforms.publishing.Picture;
import torg.platforms.publishing.Post;

/** What is particular about Instagram. */
class MediaTests {
    private final InstagramWorld world = new InstagramWorld();
    private final Platform instagram = world.platform();
    private final Connection connection = world.connection();

    @AfterEach
    void close() {
        world.close();
    }

    private Outcome publish(Picture... pictures) {
        var post = new Post(
                UUID.randomUUID().toString(),
                "Sommar!",
                List.of(pictures),
                world.clock().instant());
        return instagram.publishing().orElseThrow().publish(connection, post);
    }

    @Test
    void nothing_stands_there_without_a_picture_and_only_jpeg_is_taken() {
        var png = new Picture(Pictures.png(), "image/png", "Sol", URI.create("https://stad.example/sol.png"));

        assertThat(publish()).isEqualTo(new Outcome.Refused("platforms.needs-picture"));
        assertThat(publish(png)).isEqualTo(new Outcome.Refused("platforms.meta.jpeg-only"));
        assertThat(world.posts()).isEmpty();
    }

    @Test
    void several_pictures_stand_in_one_post_in_their_order_each_described() {
        var outcome = publish(world.picture("Sol"), world.picture("Regn"), world.picture("Snö"));

        var shown = world.shown(((Outcome.Delivered) outcome).ref()).orElseThrow();
        assertThat(shown.alternatives()).containsExactly("Sol", "Regn", "Snö");
        assertThat(((Outcome.Delivered) outcome).address()).startsWith("https://www.instagram.com/p/");
    }

    @Test
    void a_picture_that_is_not_ready_waits_and_one_that_is_broken_is_refused() {
        assertThat(publish(world.picture("Sol", "https://stad.example/slow.jpg")))
                .isInstanceOf(Outcome.NotNow.class);
        assertThat(publish(world.picture("Sol", "https://stad.example/broken.jpg")))
                .isEqualTo(new Outcome.Refused("platforms.picture-refused"));
        assertThat(world.posts()).isEmpty();
    }

    @Test
    void when_the_days_posts_are_used_up_the_next_one_waits() {
        world.cityIs("posts_per_day", "1");
        publish(world.picture("Sol"));

        var outcome = publish(world.picture("Regn"));

        assertThat(outcome).isInstanceOf(Outcome.NotNow.class);
        assertThat(((Outcome.NotNow) outcome).word()).isEqualTo("platforms.quota-used");
        assertThat(world.posts()).hasSize(1);
    }

    @Test
    void an_answer_to_an_answer_is_heard_and_answered_under_the_comment_above_both() {
        var post = world.citySays("Sommar!");
        var comment = world.somebodyReplies(post, "Var är det?");
        var answer = world.somebodyReplies(comment, "Jag vet inte heller");
        var heard = written(new Listener(world, connection).listenUntil(says("Jag vet inte heller")));

        var outcome = instagram.reply(
                connection,
                new Reply(
                        UUID.randomUUID().toString(),
                        post,
                        answer,
                        "Vid ån.",
                        world.clock().instant()));

        assertThat(heard).extracting(Arrival.Written::root).containsOnly(post);
        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        assertThat(world.repliesSeen(comment))
                .extracting(standing -> standing.text())
                .containsExactly("Jag vet inte heller", "Vid ån.");
    }

    @Test
    void a_comment_is_answered_and_the_answer_found_again() {
        var post = world.citySays("Sommar!");
        var comment = world.somebodyReplies(post, "Var är det?");
        var reply = new Reply(
                UUID.randomUUID().toString(),
                post,
                comment,
                "Vid ån.",
                world.clock().instant());

        var outcome = instagram.reply(connection, reply);

        assertThat(instagram.readBack(connection, reply)).contains((Outcome.Delivered) outcome);
    }

    @Test
    void a_message_is_heard_and_answered_and_counted_in_bytes() {
        world.somebodyWrites("Har ni öppet?");
        var message = written(new Listener(world, connection).listenUntil(says("Har ni öppet?")))
                .getFirst();

        var right = reply(message, "Ja, till åtta.");
        var tooLong = reply(message, "å".repeat(501));

        assertThat(message.way()).contains(Way.MESSAGE);
        assertThat(instagram.reply(connection, right)).isInstanceOf(Outcome.Delivered.class);
        assertThat(instagram.readBack(connection, right)).isPresent();
        assertThat(instagram.reply(connection, tooLong)).isEqualTo(new Outcome.Refused("platforms.too-long"));
    }

    private Reply reply(Arrival.Written to, String text) {
        return new Reply(
                UUID.randomUUID().toString(),
                to.root(),
                to.ref(),
                text,
                world.clock().instant());
    }

    @Test
    void what_is_told_of_a_mention_is_a_hint_and_asking_brings_the_words() {
        world.webhooks().subscribe(connection, URI.create("https://torg.stad.example/hooks"));
        world.somebodyAsks("Tack @simhallen!");

        var calls = world.calls();

        assertThat(calls).hasSize(1);
        assertThat(world.webhooks().hear(calls.getFirst())).isEmpty();
        assertThat(written(new Listener(world, connection).listenUntil(says("Tack @simhallen!"))))
                .hasSize(1);
    }

    @Test
    void nobody_can_be_blocked_by_a_call() {
        var block = new Intervention.Block("b", world.asa().id(), world.clock().instant());

        assertThat(instagram.intervene(connection, block)).isEqualTo(new Outcome.Refused("platforms.cannot-do-that"));
    }
}
