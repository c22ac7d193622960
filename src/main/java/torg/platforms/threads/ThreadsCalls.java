package torg.platforms.threads;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Network;
import torg.platforms.arrivals.Landed;
import torg.platforms.consent.App;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.webhooks.Call;
import torg.platforms.webhooks.Heard;
import torg.platforms.webhooks.Signatures;
import torg.platforms.webhooks.Webhooks;

/**
 * developers.facebook.com/docs/threads/webhooks (read 2026-11-22): replies and mentions, signed over the bytes as they come.
 * Removals are told of the account's own posts only.
 */
@Component
final class ThreadsCalls implements Webhooks {
    private final Apps apps;

    ThreadsCalls(Apps apps) {
        this.apps = apps;
    }

    @Override
    public Family family() {
        return Family.THREADS;
    }

    private App app() {
        return apps.of(Family.THREADS).orElseThrow(() -> new Forged("no application"));
    }

    @Override
    public Optional<Proof> handshake(Call call) {
        if (!call.method().equals("GET") || call.parameter("hub.mode").isEmpty()) {
            return Optional.empty();
        }
        var challenge = call.parameter("hub.challenge").filter(said -> said.matches("[\\w.-]{1,256}"));
        var word = call.parameter("hub.verify_token").orElse("");
        if (!Signatures.same(word(app()), word) || challenge.isEmpty()) {
            throw new Forged("another word than ours");
        }
        return Optional.of(new Proof("text/plain", challenge.get()));
    }

    /** What whoever runs Torg gives Threads to know us by. It follows from the secret, so nobody has to keep it. */
    static String word(App app) {
        return Signatures.hex(Signatures.of(app.secret(), "webhooks".getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<Heard> hear(Call call) {
        var expected = "sha256=" + Signatures.hex(Signatures.of(app().secret(), call.body()));
        if (!Signatures.same(expected, call.header("X-Hub-Signature-256").orElse(""))) {
            throw new Forged("signature");
        }
        var body = Json.object(call.body()).orElseGet(Json::object);
        var said = body.path("values").path("value");
        return switch (Json.text(body.path("values"), "field")) {
            case "replies" -> heard(said, Json.text(said.path("root_post"), "owner_id"));
            case "mentions" -> heard(said, Json.text(body, "target_id"));
            default -> List.of();
        };
    }

    /** What came with a picture waits until it is asked for: the call does not say where the picture is. */
    private static List<Heard> heard(JsonNode said, String account) {
        var id = Json.text(said, "id");
        if (!Reading.isId(id) || !Reading.isId(account) || !Reading.isWords(said)) {
            return List.of();
        }
        var landed = new Landed(Listening.written(id, Reading.version(said)), Json.bytes(Reading.captured(said)));
        return List.of(new Heard(Network.THREADS, account, landed));
    }

    /**
     * Nothing is asked: where to call is set once for all accounts on the application's own page, with {@link #word} as the
     * word to know us by, and every account that has let the application in is told of.
     */
    @Override
    public void subscribe(Connection connection, URI ourAddress) {
        app();
    }
}
