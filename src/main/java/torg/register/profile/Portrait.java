package torg.register.profile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;

/**
 * A profile in the form it is stored in: the texts as JSON, the picture by its hash.
 *
 * @param likeness the same for profiles that look the same
 */
record Portrait(String json, Optional<byte[]> picture, byte[] likeness, byte[] rawSha256) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Texts(
            String handle,
            String name,
            String description,
            List<URI> links,
            List<URI> relMe,
            List<Profile.Post> latest) {}

    static Portrait of(Look.Seen seen) {
        var profile = seen.profile();
        var json = JSON.writeValueAsString(new Texts(
                profile.handle(),
                profile.name(),
                profile.description(),
                profile.links(),
                profile.relMe(),
                profile.latest()));
        var picture = profile.picture().map(Portrait::sha256);
        var both = sha256(
                (json + "|" + picture.map(HexFormat.of()::formatHex).orElse("")).getBytes(StandardCharsets.UTF_8));
        return new Portrait(json, picture, both, sha256(seen.raw()));
    }

    static Profile profile(String json, Optional<byte[]> picture) {
        var texts = JSON.readValue(json, Texts.class);
        return new Profile(
                texts.handle(),
                texts.name(),
                texts.description(),
                texts.links(),
                texts.relMe(),
                picture,
                texts.latest());
    }

    /** What a reader would notice, as keys of words. */
    static List<String> changes(Profile before, Profile now) {
        var changes = new ArrayList<String>();
        note(changes, before.name().equals(now.name()), "register.profile.name");
        note(changes, before.handle().equals(now.handle()), "register.profile.handle");
        note(changes, before.description().equals(now.description()), "register.profile.description");
        note(changes, before.links().equals(now.links()), "register.profile.links");
        note(changes, before.relMe().equals(now.relMe()), "register.profile.rel-me");
        note(
                changes,
                before.picture()
                        .map(Portrait::sha256)
                        .map(Arrays::hashCode)
                        .equals(now.picture().map(Portrait::sha256).map(Arrays::hashCode)),
                "register.profile.picture");
        note(changes, before.latest().equals(now.latest()), "register.profile.latest");
        return changes;
    }

    private static void note(List<String> changes, boolean same, String word) {
        if (!same) {
            changes.add(word);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
