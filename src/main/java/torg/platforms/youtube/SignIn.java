package torg.platforms.youtube;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import torg.platforms.Fault;
import torg.platforms.Granted;
import torg.platforms.consent.Consent;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;

/**
 * Agreeing on Google's page (developers.google.com/identity/protocols/oauth2/web-server, read 2026-11-22). Which channel it
 * is for, whoever runs several chooses there. Always asked anew ({@code prompt=consent}), because only then does Google give
 * a token to renew by.
 */
final class SignIn implements Consent {
    private static final String SCOPE = "https://www.googleapis.com/auth/youtube.force-ssl";

    private final Door door;

    SignIn(Door door) {
        this.door = door;
    }

    @Override
    public Family family() {
        return Family.GOOGLE;
    }

    @Override
    public URI page(Asked asked) {
        var app = door.app();
        var query = new LinkedHashMap<String, String>();
        query.put("client_id", app.id());
        query.put("redirect_uri", asked.back().toString());
        query.put("response_type", "code");
        query.put("scope", SCOPE);
        query.put("access_type", "offline");
        query.put("prompt", "consent");
        query.put("state", asked.state());
        query.put("code_challenge", asked.challenge());
        query.put("code_challenge_method", "S256");
        return URI.create(app.pages() + "/o/oauth2/v2/auth?" + Rest.query(query));
    }

    @Override
    public List<Choice> choices(Returned returned) {
        var said = door.token(Map.of(
                "grant_type", "authorization_code",
                "code", returned.code(),
                "redirect_uri", returned.back().toString(),
                "code_verifier", returned.verifier()));
        if (said instanceof Said.No no && no.status() == 400) {
            throw fault("platforms.wrong-name-or-secret");
        }
        var answer = Refusal.orFault(said, door.clock());
        var session = Session.granted(answer)
                .orElseThrow(() -> new Fault(
                        Fault.Kind.TRY_AGAIN,
                        "platforms.try-again",
                        door.clock().instant()));
        // Whoever agrees can leave a box unticked.
        if (!Arrays.asList(Json.text(answer, "scope").split(" ")).contains(SCOPE)) {
            throw fault("platforms.permission-missing");
        }
        return channels(session);
    }

    private List<Choice> channels(Session session) {
        var answer = Refusal.orFault(
                door.get(
                        session.access(),
                        "channels",
                        "youtube#channelListResponse",
                        Map.of("part", "snippet", "mine", "true")),
                door.clock());
        var choices = new ArrayList<Choice>();
        for (var channel : answer.path("items")) {
            if (!Json.text(channel, "id").isBlank()) {
                var name = Json.text(channel.path("snippet"), "title");
                choices.add(new Choice(
                        new Granted(Json.text(channel, "id"), handle(channel), session.token()),
                        name.isBlank() ? handle(channel) : name));
            }
        }
        if (choices.isEmpty()) {
            throw fault("platforms.youtube.no-channel");
        }
        return choices;
    }

    /** The name after the @, as the register writes it; a channel that has none is known by its id. */
    static String handle(JsonNode channel) {
        var handle = Json.text(channel.path("snippet"), "customUrl").replaceFirst("^@", "");
        return handle.isBlank() ? Json.text(channel, "id") : handle;
    }

    private Fault fault(String word) {
        return new Fault(Fault.Kind.NOT_ALLOWED, word, door.clock().instant());
    }
}
