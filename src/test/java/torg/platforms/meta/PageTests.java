package torg.platforms.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static torg.platforms.Listener.says;
import static torg.platforms.Listener.written;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Connection;
import torg.platforms.Fault;
import torg.platforms.Listener;
import torg.platforms.Meter;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.Platform;
import torg.platforms.RemoteRef;
import torg.platforms.Replies;
import torg.platforms.Way;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Cursor;
import torg.platforms.delivery.Intervention;
import torg.platforms.delivery.Reply;
import torg.platforms.figures.Figure;
import torg.platforms.publishing.Post;
import torg.world.Fault.AnswerInstead;

/** What is particular about a Facebook page. */
class PageTests {
    private final FacebookWorld world = new FacebookWorld();
    private final Platform facebook = world.platform();
    private final Connection connection = world.connection();

    @AfterEach
    void close() {
        world.close();
    }

    private Arrival.Written message(String text) {
        world.somebodyWrites(text);
        return written(new Listener(world, connection).listenUntil(says(text))).getLast();
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
    void what_is_written_to_the_page_alone_is_heard_as_a_message_and_answered_there() {
        var message = message("Får jag komma och prata?");
        var reply = reply(message, "Välkommen på torsdag.");

        var outcome = facebook.reply(connection, reply);

        assertThat(message.way()).contains(Way.MESSAGE);
        assertThat(message.author().displayName()).isEqualTo("Åsa Ödla");
        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        assertThat(facebook.readBack(connection, reply)).contains((Outcome.Delivered) outcome);
        assertThat(world.society().at(world.site(), world.asa().id()))
                .extracting(said -> said.text())
                .containsExactly("Välkommen på torsdag.");
        assertThat(new Listener(world, connection).listenFrom(Cursor.BEGINNING)).hasSize(1);
    }

    @Test
    void a_day_after_somebody_wrote_the_page_may_no_longer_write_and_a_word_says_so() {
        var message = message("Får jag komma och prata?");
        world.clockGoes(Duration.ofHours(25));

        var outcome = facebook.reply(connection, reply(message, "Välkommen på torsdag."));

        assertThat(outcome).isEqualTo(new Outcome.Refused("platforms.meta.window-closed"));
    }

    @Test
    void an_application_that_may_not_read_messages_hears_comments_all_the_same() {
        world.society()
                .grant(
                        world.site(),
                        "EAAPfew",
                        "page",
                        world.city().id(),
                        Set.of("pages_read_engagement", "pages_read_user_content"),
                        world.clock().instant().plus(Duration.ofDays(1)),
                        "");
        var few = Listener.connection(
                connection.remoteId(),
                connection.handle(),
                Account.sealed(Network.FACEBOOK, world.city().id(), "EAAPfew"));
        world.somebodyWrites("Ett meddelande");
        world.somebodyAsks("En fråga");

        var heard = written(new Listener(world, few).listenUntil(says("En fråga")));

        assertThat(heard).extracting(Arrival.Written::text).containsExactly("En fråga");
        assertThat(facebook.reply(few, Replies.to(world, heard.getFirst().ref(), "Svar")))
                .isEqualTo(new Outcome.Refused("platforms.permission-missing"));
    }

    @Test
    void two_answers_with_the_same_words_leave_it_to_a_person_which_was_meant() {
        var question = world.somebodyAsks("När öppnar ni?");
        var reply = Replies.to(world, question, "Klockan tio.");
        facebook.reply(connection, reply);
        facebook.reply(connection, Replies.to(world, question, "Klockan tio."));

        assertThat(facebook.readBack(connection, reply)).isEmpty();
    }

    @Test
    void an_answer_given_before_this_one_was_ordered_is_not_taken_for_it() {
        var question = world.somebodyAsks("När öppnar ni?");
        facebook.reply(connection, Replies.to(world, question, "Klockan tio."));
        world.clockGoes(Duration.ofMinutes(10));

        assertThat(facebook.readBack(connection, Replies.to(world, question, "Klockan tio.")))
                .isEmpty();
    }

    @Test
    void an_answer_to_an_answer_stands_under_the_comment_above_both_and_is_found_there() {
        var post = world.citySays("Vi bygger om Storgatan.");
        var comment = world.somebodyReplies(post, "Hur länge?");
        var answer = world.somebodyReplies(comment, "Undrar jag också.");
        var other = world.somebodyReplies(post, "Och Nygatan?");
        var reply = new Reply(
                UUID.randomUUID().toString(),
                post,
                answer,
                "Till jul.",
                world.clock().instant());

        var outcome = facebook.reply(connection, reply);
        facebook.reply(
                connection,
                new Reply(
                        UUID.randomUUID().toString(),
                        post,
                        other,
                        "Till jul.",
                        world.clock().instant()));

        assertThat(world.repliesSeen(comment))
                .extracting(standing -> standing.text())
                .containsExactly("Undrar jag också.", "Till jul.");
        assertThat(facebook.readBack(connection, reply)).contains((Outcome.Delivered) outcome);
    }

    @Test
    void whoever_names_the_page_in_a_post_of_their_own_is_heard_and_cannot_be_hidden() {
        var ref = new RemoteRef("mention/" + world.asa().id() + "_"
                + world.society()
                        .mention(world.asa(), world.city(), "Simhallen är bäst")
                        .id());

        var heard = written(new Listener(world, connection).listenUntil(says("Simhallen är bäst")));

        assertThat(heard.getFirst().ref()).isEqualTo(ref);
        assertThat(heard.getFirst().way()).contains(Way.MENTION);
        assertThat(facebook.intervene(
                        connection,
                        new Intervention.Hide("k", ref, ref, world.clock().instant())))
                .isEqualTo(new Outcome.Refused("platforms.not-in-own-thread"));
    }

    @Test
    void who_is_blocked_is_kept_away_and_let_back() {
        var at = world.clock().instant();
        var block = new Intervention.Block("b", world.asa().id(), at);
        assertThat(facebook.readBack(connection, block)).isEmpty();

        var blocked = (Outcome.Delivered) facebook.intervene(connection, block);

        var unblock = new Intervention.Unblock("u", world.asa().id(), blocked.ref(), at);
        assertThat(world.society()
                        .isBlocked(world.site(), world.city().id(), world.asa().id()))
                .isTrue();
        assertThat(facebook.readBack(connection, block)).contains(blocked);
        assertThat(facebook.readBack(connection, unblock)).isEmpty();
        assertThat(facebook.intervene(connection, unblock)).isEqualTo(blocked);
        assertThat(facebook.readBack(connection, unblock)).isPresent();
    }

    @Test
    void a_comment_under_a_post_that_is_no_longer_among_the_newest_is_heard() {
        var oldest = world.citySays("Inlägg 0");
        IntStream.range(1, 60).forEach(n -> world.citySays("Inlägg " + n));
        var listener = new Listener(world, connection);
        listener.listen();
        world.somebodyReplies(oldest, "Sent, men ändå");

        assertThat(written(listener.listenUntil(says("Sent, men ändå")))).hasSize(1);
    }

    @Test
    void of_more_comments_than_come_at_once_none_is_lost() {
        var post = world.citySays("Vad tycker ni om torget?");
        var texts = IntStream.range(0, 230).mapToObj(n -> "Svar " + n).toArray(String[]::new);
        Arrays.stream(texts).forEach(text -> world.somebodyReplies(post, text));

        assertThat(new Listener(world, connection).listenUntil(says(texts))).hasSize(230);
    }

    @Test
    void what_a_call_used_of_the_quota_is_noted_for_the_page_and_for_the_application() {
        var noted = new ArrayList<Meter.Use>();
        world.cityIs("calls_per_day", "100");

        IntStream.range(0, 30).forEach(n -> facebook.probe(MetaWorld.metered(connection, noted::add)));

        var left = noted.stream().flatMap(use -> use.left().stream()).toList();
        assertThat(noted.stream().mapToInt(Meter.Use::units).sum()).isEqualTo(30);
        assertThat(left).extracting(Meter.Left::of).contains(Meter.Left.Of.ACCOUNT, Meter.Left.Of.APPLICATION);
        assertThat(left.stream()
                        .filter(one -> one.of() == Meter.Left.Of.ACCOUNT)
                        .mapToLong(Meter.Left::left)
                        .min())
                .hasValue(70);
    }

    @Test
    void a_page_that_has_used_up_its_calls_is_left_alone_as_long_as_meta_says() {
        world.cityIs("calls_per_day", "3");
        var listener = new Listener(world, connection);

        var fault = catchThrowableOfType(Fault.class, () -> {
            listener.listen();
            listener.listen();
        });

        assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_MUCH);
        assertThat(fault.until()).isAfter(world.clock().instant().plus(Duration.ofMinutes(55)));
    }

    @Test
    void a_metric_that_was_withdrawn_does_not_take_the_others_with_it() {
        world.cityIs("followers", "1500");
        world.citySays("Nytt i hallen");
        var withdrawn = new AnswerInstead(
                400,
                Map.of("content-type", "application/json"),
                "{\"error\":{\"message\":\"(#100) The value must be a valid insights metric\",\"code\":100}}");
        world.proxy().next("/insights", withdrawn).next("/insights", withdrawn);

        var figures = facebook.figures().orElseThrow().account(connection);

        assertThat(figures).extracting(Figure::of).containsExactly(Figure.Of.FOLLOWERS, Figure.Of.REACH);
        assertThat(figures.getFirst().value()).isEqualTo(1500);
    }

    @Test
    void a_page_that_has_not_proved_who_runs_it_is_told_what_to_do() {
        world.cityIs("publishing_authorization", "required");

        var outcome = facebook.publishing()
                .orElseThrow()
                .publish(
                        connection,
                        new Post("k", "Hej", List.of(), world.clock().instant()));

        assertThat(outcome).isEqualTo(new Outcome.Refused("platforms.meta.page-authorization"));
    }

    @Test
    void several_pictures_stand_in_their_order_each_described() {
        var post = new Post(
                "k",
                "Bilder",
                List.of(world.picture("En boll"), world.picture("Två håvar")),
                world.clock().instant());

        var outcome = facebook.publishing().orElseThrow().publish(connection, post);

        var shown = world.shown(((Outcome.Delivered) outcome).ref()).orElseThrow();
        assertThat(shown.alternatives()).containsExactly("En boll", "Två håvar");
    }
}
