package torg.platforms.meta;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torg.platforms.Network;
import torg.platforms.Platform.Unreadable;
import torg.platforms.RemoteRef;
import torg.platforms.Way;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Author;
import torg.platforms.http.Json;

/**
 * Captured bytes, read: what somebody said, as Graph sent it, with where it belongs beside it; or the note that it is gone.
 * Neither site tells a version, so it is made of the words: the same words again are the same version.
 */
final class Reading {
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]Z");
    private static final int HASH = 8;

    private Reading() {}

    /** @param parent empty for a beginning */
    static ObjectNode captured(
            Network network, Way way, String ref, String root, Optional<String> parent, String address, JsonNode said) {
        var capture = Json.object()
                .put("network", network.name())
                .put("way", way.name())
                .put("ref", ref)
                .put("root", root)
                .put("address", address);
        parent.ifPresent(above -> capture.put("parent", above));
        var sent = capture.putObject("said");
        said.properties().forEach(field -> {
            if (!List.of("comments", "replies").contains(field.getKey())) {
                sent.set(field.getKey(), field.getValue());
            }
        });
        return capture;
    }

    /** Meta says nothing to who only asks when something is removed, so what is captured is that we looked. */
    static ObjectNode gone(String ref, Instant noticed) {
        var capture = Json.object();
        capture.putObject("gone").put("ref", ref).put("noticedAt", noticed.toString());
        return capture;
    }

    static List<Arrival> read(byte[] raw) {
        var capture = Json.object(raw).orElseThrow(() -> new Unreadable("JSON"));
        if (capture.has("gone")) {
            var gone = capture.path("gone");
            return List.of(new Arrival.Removed(
                    new RemoteRef(required(gone, "ref")),
                    moment(Json.text(gone, "noticedAt")).orElseThrow(() -> new Unreadable("noticedAt"))));
        }
        return List.of(written(capture));
    }

    private static Arrival.Written written(JsonNode capture) {
        var said = capture.path("said");
        var words = readable(Tongue.text(said));
        var ref = new RemoteRef(required(capture, "ref"));
        return new Arrival.Written(
                ref,
                version(words),
                new RemoteRef(required(capture, "root")),
                capture.has("parent") ? Optional.of(new RemoteRef(required(capture, "parent"))) : Optional.empty(),
                author(said, network(capture)),
                words.replace('\0', '\uFFFD'),
                Optional.empty(),
                moment(Tongue.time(said)).orElseThrow(() -> new Unreadable("time")),
                Optional.of(readable(Json.text(capture, "address"))).filter(address -> address.startsWith("https://")),
                Optional.of(way(capture)),
                Attached.to(said));
    }

    /** Whoever has not let the application see who they are is told without a name. */
    private static Author author(JsonNode said, Network network) {
        var from = said.path("from");
        var username = first(Json.text(from, "username"), Json.text(said, "username"));
        var name = first(Json.text(from, "name"), username);
        var id = first(Json.text(from, "id"), username);
        var shown = first(name, network.brand());
        return new Author(clean(id), clean(first(username, shown)), clean(shown));
    }

    private static String first(String one, String other) {
        return one.isBlank() ? other : one;
    }

    private static String clean(String text) {
        return readable(text).replace('\0', '\uFFFD');
    }

    private static Network network(JsonNode capture) {
        return java.util.stream.Stream.of(Network.FACEBOOK, Network.INSTAGRAM)
                .filter(network -> network.name().equals(Json.text(capture, "network")))
                .findFirst()
                .orElseThrow(() -> new Unreadable("network"));
    }

    private static Way way(JsonNode capture) {
        return java.util.stream.Stream.of(Way.COMMENT, Way.MENTION, Way.MESSAGE)
                .filter(way -> way.name().equals(Json.text(capture, "way")))
                .findFirst()
                .orElseThrow(() -> new Unreadable("way"));
    }

    private static String required(JsonNode node, String name) {
        var text = readable(Json.text(node, name));
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            throw new Unreadable(name);
        }
        return text;
    }

    private static String readable(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Unreadable("letters");
        }
        return text;
    }

    /** Graph writes {@code +0000}, the norm {@code +00:00} or {@code Z}. */
    static Optional<Instant> moment(String text) {
        try {
            var at = text.matches(".*[+-]\\d{4}")
                    ? OffsetDateTime.parse(text, TIME).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            return Optional.of(at).filter(told -> told.isAfter(Arrival.EARLIEST) && told.isBefore(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String version(String words) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
