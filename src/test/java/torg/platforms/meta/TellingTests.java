package torg.platforms.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static torg.platforms.Listener.written;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import torg.platforms.Connection;
import torg.platforms.Platform;
import torg.platforms.arrivals.Arrival;
import torg.platforms.webhooks.Call;
import torg.platforms.webhooks.Webhooks.Forged;
import torg.simulator.Act;

/** What is particular about how Meta tells. */
class TellingTests {
    private final FacebookWorld world = new FacebookWorld();
    private final Platform facebook = world.platform();
    private final Connection connection = world.connection();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void changes_and_removals_are_told_and_hiding_and_the_pages_own_words_are_not() {
        world.webhooks().subscribe(connection, URI.create("https://torg.stad.example/hooks"));
        var post = world.citySays("Vi bygger om.");
        var comment = world.somebodyReplies(post, "Slöseri");
        world.somebodyEdits(comment, "Onödigt");
        var hidden =
                world.society().thing(world.site(), world.thing(comment).id()).orElseThrow();
        world.society().happens(new Act.Hidden(world.site(), hidden.id(), true));
        world.somebodyRemoves(comment);

        var told = world.calls().stream()
                .flatMap(call -> world.webhooks().hear(call).stream())
                .flatMap(heard -> facebook.read(heard.landed().raw()).stream())
                .toList();

        assertThat(written(told)).extracting(Arrival.Written::text).containsExactly("Slöseri", "Onödigt");
        assertThat(written(told)).extracting(Arrival.Written::root).containsOnly(post);
        assertThat(told.getLast()).isInstanceOf(Arrival.Removed.class);
        assertThat(told).hasSize(3);
    }

    @Test
    void the_signature_is_over_the_bytes_as_they_came_with_every_letter_escaped() {
        world.webhooks().subscribe(connection, URI.create("https://torg.stad.example/hooks"));
        world.somebodyAsks("Åäö?");

        var call = world.calls().getFirst();

        assertThat(new String(call.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\\u00c5\\u00e4\\u00f6?")
                .matches("\\p{ASCII}*");
        assertThat(world.webhooks().hear(call)).hasSize(1);
    }

    @Test
    void whoever_asks_with_another_word_than_ours_is_forged_and_no_answer_echoes_markup() {
        var right = world.handshake().query();
        for (var wrong : List.of(
                Map.of("hub.mode", "subscribe", "hub.challenge", "1", "hub.verify_token", "gissat"),
                Map.of("hub.mode", "subscribe", "hub.challenge", "1"),
                Map.of(
                        "hub.mode",
                        "subscribe",
                        "hub.challenge",
                        "<script>",
                        "hub.verify_token",
                        right.get("hub.verify_token")))) {
            assertThatExceptionOfType(Forged.class)
                    .isThrownBy(() -> world.webhooks().handshake(new Call("GET", wrong, Map.of(), new byte[0])));
        }
        assertThat(world.webhooks().handshake(new Call("GET", Map.of(), Map.of(), new byte[0])))
                .isEmpty();
    }
}
