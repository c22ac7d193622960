package torg.platforms.linkedin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import torg.platforms.Connection;
import torg.platforms.Network;
import torg.platforms.arrivals.Landed;
import torg.platforms.consent.App;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.http.Json;
import torg.platforms.http.Rest;
import torg.platforms.http.Said;
import torg.platforms.webhooks.Call;
import torg.platforms.webhooks.Heard;
import torg.platforms.webhooks.Signatures;
import torg.platforms.webhooks.Webhooks;

/**
 * learn.microsoft.com/linkedin/shared/api-guide/webhook-validation and
 * .../community-management/organizations/organization-social-action-notifications (read 2026-11-21).
 */
@Component
final class LinkedInCalls implements Webhooks {
    private static final String EVENT = "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS";
    private static final String CHALLENGE = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /** As LinkedIn says it when our address did not answer as it should; it documents no code for that. */
    private static final String UNPROVED = "did not pass the security challenge";

    private final Apps apps;
    private final Clock clock;
    private final Function<Connection, Account> accounts;

    LinkedInCalls(Apps apps, Clock clock) {
        this.apps = apps;
        this.clock = clock;
        this.accounts = Account.opening(apps, clock);
    }

    @Override
    public Family family() {
        return Family.LINKEDIN;
    }

    private App app() {
        return apps.of(Family.LINKEDIN).orElseThrow(() -> new Forged("no application"));
    }

    /**
     * The code is signed by the same key as LinkedIn's calls, so only what looks like a code (a UUID) is: whoever could have a
     * text of their choice signed could then call in LinkedIn's name.
     */
    @Override
    public Optional<Proof> handshake(Call call) {
        var code = call.parameter("challengeCode");
        if (!call.method().equals("GET") || code.isEmpty()) {
            return Optional.empty();
        }
        if (!code.get().matches(CHALLENGE)) {
            throw new Forged("not a challenge of LinkedIn's");
        }
        var signature = Signatures.of(app().secret(), code.get().getBytes(StandardCharsets.UTF_8));
        var answer = Json.object().put("challengeCode", code.get()).put("challengeResponse", Signatures.hex(signature));
        return Optional.of(new Proof("application/json", Json.text(answer)));
    }

    @Override
    public List<Heard> hear(Call call) {
        var expected = Signatures.hex(
                Signatures.of(app().secret(), "hmacsha256=".getBytes(StandardCharsets.UTF_8), call.body()));
        if (!Signatures.same(expected, call.header("X-LI-Signature").orElse(""))) {
            throw new Forged("signature");
        }
        var body = Json.object(call.body()).orElseGet(Json::object);
        var heard = new ArrayList<Heard>();
        if (Json.text(body, "type").equals(EVENT)) {
            body.path("notifications").forEach(one -> heard(one).ifPresent(heard::add));
        }
        return heard;
    }

    /** Batches come by event, so each of a batch may be another organisation's. */
    private static Optional<Heard> heard(JsonNode notification) {
        var organization = Json.text(notification, "organizationalEntity");
        return key(notification, organization)
                .flatMap(key -> Urn.who(organization)
                        .map(id -> new Heard(
                                Network.LINKEDIN,
                                id,
                                new Landed(key, Json.bytes(Reading.notification(notification))))));
    }

    /** Empty for what is not listened for: what the city does itself, and applause. */
    private static Optional<String> key(JsonNode notification, String organization) {
        var about = Json.text(notification, "generatedActivity");
        return switch (Json.text(notification, "action")) {
            case "SHARE_MENTION" ->
                Optional.of(Listening.written(about, Reading.UNCHANGED))
                        .filter(_ -> !Json.text(Reading.decorated(notification), "owner")
                                .equals(organization));
            case "COMMENT_DELETE" -> Urn.Comment.of(about).map(comment -> Listening.removed(comment.toString()));
            case "COMMENT", "COMMENT_EDIT" ->
                Optional.of(
                        "notification|" + notification.path("notificationId").longValue(0));
            default -> Optional.empty();
        };
    }

    /** A place is named by who asks, for what and about what, so asking twice is asking once. */
    @Override
    public void subscribe(Connection connection, URI ourAddress) {
        var account = accounts.apply(connection);
        var key = "eventSubscriptions/(developerApplication:"
                + Rest.encoded("urn:li:developerApplication:" + Account.applicationNumber(app())) + ",user:"
                + Rest.encoded("urn:li:person:" + account.token().person()) + ",entity:"
                + Rest.encoded(Urn.organization(connection.remoteId())) + ",eventType:" + EVENT + ")";
        var said = account.put(key, Json.object().put("webhook", ourAddress.toString()));
        if (said instanceof Said.No no && Json.text(no.body(), "message").contains(UNPROVED)) {
            throw Webhooks.unproved(clock.instant());
        }
        account.read(said);
    }
}
