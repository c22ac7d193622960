package torg.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Cursor;
import torg.platforms.webhooks.Call;
import torg.platforms.webhooks.Heard;
import torg.platforms.webhooks.Webhooks.Forged;

/** What a platform tells by itself is believed by its signature alone, and heard as what polling would have found. */
public interface WebhookContract {
    java.net.URI OUR_ADDRESS = java.net.URI.create("https://torg.stad.example/hooks");

    PlatformWorld world();

    private List<Call> toldAbout(String text) {
        var connection = world().connection();
        world().webhooks().subscribe(connection, OUR_ADDRESS);
        world().webhooks().subscribe(connection, OUR_ADDRESS);
        var post = world().citySays("Vi bygger om Storgatan.");
        world().calls();
        world().somebodyReplies(post, text);
        return world().calls();
    }

    private List<Heard> hear(Call call) {
        return world().webhooks().hear(call);
    }

    @Test
    default void the_platform_is_answered_when_it_asks_whether_the_address_is_ours() {
        var handshake = world().handshake();

        var proof = world().webhooks().handshake(handshake).orElseThrow();

        assertThat(world().satisfies(handshake, proof)).isTrue();
    }

    @Test
    default void a_platform_to_whom_the_address_proves_nothing_tells_nothing_until_it_does() {
        var connection = world().connection();
        var post = world().citySays("Vi bygger om Storgatan.");
        world().ourDoorIsShut(true);

        var fault = catchThrowableOfType(Fault.class, () -> world().webhooks().subscribe(connection, OUR_ADDRESS));
        world().somebodyReplies(post, "Hör ni mig?");

        assertThat(fault).hasMessage("platforms.address-unproved");
        assertThat(fault.kind()).isEqualTo(Fault.Kind.TRY_AGAIN);
        assertThat(world().calls()).isEmpty();

        world().ourDoorIsShut(false);
        world().webhooks().subscribe(connection, OUR_ADDRESS);
        world().somebodyReplies(post, "Och nu då?");
        assertThat(world().calls()).isNotEmpty();
    }

    @Test
    default void a_comment_is_told_once_for_the_right_account_and_says_what_polling_says() {
        var connection = world().connection();
        var heard = toldAbout("Hur länge då? 🚧 åäö").stream()
                .flatMap(call -> hear(call).stream())
                .toList();

        assertThat(heard).extracting(Heard::remoteId).containsOnly(connection.remoteId());
        var told = heard.stream()
                .flatMap(one -> world().platform().read(one.landed().raw()).stream())
                .toList();
        var polled = new Listener(world(), connection).listenUntil(Listener.says("Hur länge då? 🚧 åäö"));

        // Where a call only says that something happened, polling brings what it was.
        if (!told.isEmpty()) {
            assertThat(Listener.written(told))
                    .extracting(Arrival.Written::ref)
                    .containsOnly(Listener.written(polled).getFirst().ref());
            assertThat(Listener.written(told))
                    .extracting(Arrival.Written::version)
                    .containsOnly(Listener.written(polled).getFirst().version());
        }
    }

    @Test
    default void the_same_call_twice_lands_by_the_same_keys() {
        for (var call : toldAbout("En gång")) {
            assertThat(hear(call))
                    .extracting(one -> one.landed().key())
                    .isEqualTo(
                            hear(call).stream().map(one -> one.landed().key()).toList());
        }
    }

    @Test
    default void an_altered_byte_a_missing_signature_and_another_key_are_forged() {
        var calls = toldAbout("Äkta?");
        assertThat(calls).isNotEmpty();
        for (var call : calls) {
            var altered = call.body().clone();
            altered[altered.length / 2] ^= 1;
            forged(new Call(call.method(), call.query(), call.headers(), altered));
            forged(new Call(call.method(), call.query(), Map.of("content-type", "application/json"), call.body()));
            var other = new java.util.HashMap<>(call.headers());
            other.replaceAll(
                    (name, value) -> name.contains("signature") ? value.replaceAll("[0-9a-f]{8}$", "00000000") : value);
            if (!other.equals(call.headers())) {
                forged(new Call(call.method(), call.query(), other, call.body()));
            }
        }
    }

    private void forged(Call call) {
        assertThatExceptionOfType(Forged.class).isThrownBy(() -> hear(call));
    }

    @Test
    default void nonsense_without_a_signature_is_forged_and_nothing_else() {
        for (var body : List.of("", "{", "null", "[]", "<html>", "\0\0", "{\"object\":\"page\"}", "[".repeat(5000))) {
            forged(new Call("POST", Map.of(), Map.of(), body.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    default void a_call_that_is_lost_loses_nothing_because_polling_brings_it() {
        toldAbout("Förlorat anrop");

        var polled = new Listener(world()).listenFrom(Cursor.BEGINNING);

        assertThat(Listener.written(polled)).extracting(Arrival.Written::text).contains("Förlorat anrop");
    }
}
