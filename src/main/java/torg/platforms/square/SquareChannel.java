package torg.platforms.square;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrivals.Incoming;
import torg.platforms.arrivals.GroupCommit;
import torg.platforms.arrivals.Landed;

/**
 * Where a resident's words come in. The link to follow them by holds 128 random bits and is stored nowhere: the
 * conversation is named by its hash, so nobody with the database can make the link, and nobody with the link needs an
 * account.
 */
@Component
public class SquareChannel {
    private final GroupCommit landing;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final SecureRandom random = new SecureRandom();

    SquareChannel(GroupCommit landing, Clock clock) {
        this.landing = landing;
        this.clock = clock;
    }

    /** A link's secret. */
    public String newSecret() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static RemoteRef root(String secret) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(("square|" + secret).getBytes(StandardCharsets.UTF_8));
            return new RemoteRef(
                    "square:" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Completes when the question is on disk. */
    public CompletableFuture<Void> ask(long connection, String secret, String name, String text) {
        return land(connection, root(secret), root(secret), "", name, text);
    }

    public CompletableFuture<Void> add(long connection, RemoteRef root, String name, String text) {
        var ref = new RemoteRef("square:" + UUID.randomUUID());
        return land(connection, ref, root, root.value(), name, text);
    }

    private CompletableFuture<Void> land(
            long connection, RemoteRef ref, RemoteRef root, String parent, String name, String text) {
        return landing.land(new Incoming(connection, said(ref, root, parent, name, text)));
    }

    /** A resident's words in the form the square keeps them. */
    public Landed said(RemoteRef ref, RemoteRef root, String parent, String name, String text) {
        var raw = json.writeValueAsBytes(Map.of(
                "ref",
                ref.value(),
                "root",
                root.value(),
                "parent",
                parent,
                "name",
                name,
                "text",
                text,
                "at",
                clock.instant().toString()));
        return new Landed(key(ref), raw);
    }

    /** Under which it lands: the same words twice are heard once. */
    public static String key(RemoteRef ref) {
        return "written|" + ref.value() + "|1";
    }
}
