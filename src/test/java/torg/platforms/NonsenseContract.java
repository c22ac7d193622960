package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torg.platforms.PlatformWorld.Way.Call;
import torg.platforms.arrivals.Cursor;
import torg.world.Fault.AnswerInstead;

/** Whatever is answered, a call ends in one of the few ways we know, and what stands there afterwards is known or called unclear. */
public interface NonsenseContract {

    PlatformWorld world();

    /** @return answers that no documentation promises */
    private static List<AnswerInstead> nonsense() {
        var json = Map.of("content-type", "application/json");
        return List.of(
                new AnswerInstead(200, json, ""),
                new AnswerInstead(200, json, "null"),
                new AnswerInstead(200, json, "[]"),
                new AnswerInstead(200, json, "{"),
                new AnswerInstead(200, json, "{\"data\":" + "[".repeat(100_000)),
                new AnswerInstead(200, json, "{\"data\":\"" + "x".repeat(6 << 20) + "\"}"),
                new AnswerInstead(
                        200, json, "{\"data\":[{\"id\":99999999999999999999999999,\"from\":[1],\"message\":{}}]}"),
                new AnswerInstead(
                        200, json, "{\"data\":[null,1,\"x\",[],{}],\"items\":[null],\"elements\":[7],\"errors\":{}}"),
                new AnswerInstead(
                        200, json, "{\"data\":[{\"id\":\"1\",\"kind\":\"never-heard-of\",\"created_time\":\"igår\"}]}"),
                new AnswerInstead(
                        200, Map.of("content-type", "application/json", "content-encoding", "gzip"), "\u001f\u008b\b"),
                new AnswerInstead(200, Map.of("content-type", "application/json; charset=utf-16"), "{\"data\":\"å\"}"),
                new AnswerInstead(
                        200,
                        Map.of("content-type", "text/html"),
                        "<!doctype html><title>Logga in på hotellets nät</title>"),
                new AnswerInstead(204, Map.of(), ""),
                new AnswerInstead(302, Map.of("location", "http://169.254.169.254/latest/meta-data/"), ""),
                new AnswerInstead(400, json, "{\"error\":[]}"),
                new AnswerInstead(403, Map.of("content-type", "text/html"), "<html>Access denied</html>"),
                new AnswerInstead(418, json, "{}"),
                new AnswerInstead(503, Map.of("content-type", "text/html"), "<html>Underhåll</html>"));
    }

    @Test
    default void nonsense_while_listening_is_a_fault_or_nothing_and_the_question_is_heard_afterwards() {
        var connection = world().connection();
        var listener = new Listener(world(), connection);
        listener.listen();
        world().somebodyAsks("Hörs jag genom bruset?");
        for (var answer : nonsense()) {
            world().way().orElseThrow().spoil(Call.POLL, answer);
            try {
                var slice = world().platform().poll(connection, Cursor.BEGINNING);
                slice.landed().forEach(landed -> readOrUnreadable(landed.raw()));
            } catch (Fault known) {
                assertThat(known.getMessage()).startsWith("platforms.");
            }
        }

        listener.listenUntil(Listener.says("Hörs jag genom bruset?"));
    }

    private void readOrUnreadable(byte[] raw) {
        assertThatCode(() -> {
                    try {
                        world().platform().read(raw);
                    } catch (Platform.Unreadable set) {
                        assertThat(set.getMessage()).isNotBlank();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    default void nonsense_instead_of_a_receipt_is_never_taken_for_one() {
        var connection = world().connection();
        var question = world().somebodyAsks("När öppnar simhallen?");
        new Listener(world(), connection).listenUntil(Listener.says("När öppnar simhallen?"));
        for (var answer : nonsense()) {
            world().way().orElseThrow().spoil(Call.REPLY, answer);

            var outcome = world().platform().reply(connection, Replies.to(world(), question, "Klockan tio."));

            assertThat(outcome).as(answer.status() + " " + answer.headers()).isNotInstanceOf(Outcome.Delivered.class);
        }
        assertThat(world().repliesSeen(question)).isEmpty();
    }
}
