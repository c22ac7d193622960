package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static torg.platforms.Listener.says;
import static torg.platforms.Listener.tellsRemoved;
import static torg.platforms.Listener.written;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Cursor;

/** What residents do is heard: all of it, each thing once, and nothing of what the city says itself. */
public interface ListeningContract {

    PlatformWorld world();

    private Listener listener() {
        return new Listener(world());
    }

    @Test
    default void a_question_is_told_and_then_there_is_silence() {
        var listener = listener();
        listener.listen();
        var ref = world().somebodyAsks("När öppnar simhallen? 🏊🏽‍♀️ Tack på förhand, Åsa");

        var question = written(listener.listenUntil(says("När öppnar simhallen? 🏊🏽‍♀️ Tack på förhand, Åsa")))
                .getFirst();

        assertThat(question.ref()).isEqualTo(ref);
        assertThat(question.root()).isEqualTo(ref);
        assertThat(question.parent()).isEmpty();
        assertThat(question.version()).isNotBlank();
        assertThat(question.author().handle()).isNotBlank();
        assertThat(question.at()).isBeforeOrEqualTo(world().clock().instant().plusSeconds(5));
        assertThat(listener.listen()).isEmpty();
        assertThat(listener.all()).hasSize(1);
    }

    @Test
    default void an_answer_is_told_with_what_it_answers_and_where_that_began() {
        var listener = listener();
        var post = world().citySays("Vi bygger om Storgatan.");
        var question = world().somebodyReplies(post, "Hur länge då?");
        var answer = world().somebodyReplies(question, "Till jul, stod det i tidningen.");

        var heard = written(listener.listenUntil(says("Hur länge då?", "Till jul, stod det i tidningen.")));

        assertThat(heard).extracting(Arrival.Written::ref).containsExactlyInAnyOrder(question, answer);
        assertThat(heard).extracting(Arrival.Written::root).containsOnly(post);
        assertThat(heard)
                .extracting(Arrival.Written::parent)
                .containsExactlyInAnyOrder(Optional.of(post), Optional.of(question));
    }

    @Test
    default void whoever_listens_again_from_an_earlier_cursor_hears_the_same_things_by_the_same_keys() {
        var listener = listener();
        world().somebodyAsks("Första frågan");
        listener.listenUntil(says("Första frågan"));
        world().somebodyAsks("Andra frågan");
        listener.listenUntil(says("Första frågan", "Andra frågan"));

        var again = listener.cursors().stream().flatMap(cursor -> listener.listenFrom(cursor).stream());

        assertThat(again).isEmpty();
        assertThat(written(listener.all())).hasSize(2);
        assertThat(written(listener().listenFrom(Cursor.BEGINNING))).hasSize(2);
    }

    @Test
    default void a_cursor_that_makes_no_sense_begins_anew_and_loses_nothing() {
        world().somebodyAsks("Hörs jag?");
        listener().listenUntil(says("Hörs jag?"));

        for (var nonsense :
                List.of("nonsense", "{", "{}", "[1,2]", "null", "{\"version\":-1}", "\0", "9".repeat(5000))) {
            var forgetful = listener();
            assertThat(says("Hörs jag?").test(forgetful.listenFrom(new Cursor(nonsense))))
                    .as(nonsense)
                    .isTrue();
        }
    }

    @Test
    default void what_is_changed_is_heard_again_as_another_version_of_the_same() {
        var listener = listener();
        var ref = world().somebodyAsks("När öppnar simhallen");
        listener.listenUntil(says("När öppnar simhallen"));

        world().somebodyEdits(ref, "När öppnar simhallen på lördag?");
        var heard = written(listener.listenUntil(says("När öppnar simhallen på lördag?")));

        assertThat(heard).hasSize(2).extracting(Arrival.Written::ref).containsOnly(ref);
        assertThat(heard).extracting(Arrival.Written::version).doesNotHaveDuplicates();
    }

    @Test
    default void what_is_removed_is_told_as_removed_once() {
        var listener = listener();
        var post = world().citySays("Vi bygger om Storgatan.");
        var stays = world().somebodyReplies(post, "Bra!");
        var goes = world().somebodyReplies(post, "Slöseri.");
        listener.listenUntil(says("Bra!", "Slöseri."));

        world().somebodyRemoves(goes);
        listener.listenUntil(tellsRemoved(goes));
        world().aWhileLater();

        assertThat(listener.listen()).isEmpty();
        assertThat(tellsRemoved(stays).test(listener.all())).isFalse();
    }

    @Test
    default void a_question_that_is_taken_back_is_told_as_removed() {
        var listener = listener();
        var ref = world().somebodyAsks("Förlåt, fel kommun");
        listener.listenUntil(says("Förlåt, fel kommun"));

        world().somebodyRemoves(ref);

        assertThat(listener.listenUntil(tellsRemoved(ref))).hasSize(2);
    }

    @Test
    default void the_city_never_hears_itself() {
        var connection = world().connection();
        var listener = new Listener(world(), connection);
        var post = world().citySays("Vi bygger om Storgatan.");
        var question = world().somebodyReplies(post, "Hur länge?");
        listener.listenUntil(says("Hur länge?"));
        world().platform().reply(connection, Replies.to(world(), question, "Till jul."));
        world().somebodyReplies(question, "Det var inte till mig, men tack.");

        var heard = listener.listenUntil(says("Det var inte till mig, men tack."));

        assertThat(written(heard))
                .extracting(Arrival.Written::text)
                .doesNotContain("Till jul.", "Vi bygger om Storgatan.");
        assertThat(written(heard)).extracting(w -> w.author().id()).doesNotContain(connection.remoteId());
    }

    @Test
    default void of_thirty_answers_in_one_instant_none_is_lost() {
        var listener = listener();
        var post = world().citySays("Vad tycker ni om torget?");
        var texts = IntStream.range(0, 30).mapToObj(i -> "Svar " + i).toArray(String[]::new);

        IntStream.range(0, 30).parallel().forEach(i -> world().somebodyReplies(post, texts[i]));

        assertThat(listener.listenUntil(says(texts))).hasSize(30);
    }
}
