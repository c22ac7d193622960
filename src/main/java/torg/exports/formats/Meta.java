package torg.exports.formats;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import torg.exports.packing.Parcel;
import torg.platforms.Network;

/**
 * Facebook's and Instagram's "Download your information" in JSON, of a person's profile or of a page. Meta publishes no
 * description; the shapes are as many readers of them have published (github.com/NorseKode/Waultar-App, content_examples.md;
 * github.com/uvacw/osd2f), read 2026-11-22, and folders have been renamed over the years, so pieces are known by their own names.
 */
final class Meta implements Format {
    private static final Pattern MEDIA =
            Pattern.compile(".*\\.(jpe?g|png|gif|webp|heic|avif|mp4|mov|webm|m4v|mp3|ogg|opus|m4a|aac|wav|srt|vtt)");
    private static final Pattern MESSAGES = Pattern.compile("(^|.*/)messages/.*/message_\\d+\\.json");
    private static final Set<String> NAMES = Set.of("participants[].name");

    /** A kind of file: its name, where the things stand in it, and what they are. */
    private record Shape(Pattern name, Set<String> places, BiFunction<JsonNode, String, Optional<Found>> reading) {
        static Shape of(String name, BiFunction<JsonNode, String, Optional<Found>> reading, String... places) {
            return new Shape(Pattern.compile(name), Set.of(places), reading);
        }
    }

    private final Network network;
    private final Pattern marks;
    private final List<Shape> shapes;

    private Meta(Network network, String marks, Shape... shapes) {
        this.network = network;
        this.marks = Pattern.compile(marks);
        this.shapes = List.of(shapes);
    }

    static Format facebook() {
        return new Meta(
                Network.FACEBOOK,
                "(^|.*/)(your_facebook_activity|your_activity_across_facebook|this_profile's_activity_across_facebook|posts|"
                        + "comments_and_reactions|comments|messages)/.*|.*(your|profile|page)_posts.*\\.json",
                Shape.of("(your|profile|page)_posts?_.*\\.json", (node, p) -> MetaThings.post(node), "[]", ""),
                Shape.of(
                        "(your_)?(uncategorized_photos|photos|videos)\\.json",
                        (node, p) -> MetaThings.picture(node),
                        "other_photos_v2[]",
                        "photos_v2[]",
                        "videos_v2[]",
                        "[]"),
                Shape.of("\\d+\\.json", (node, p) -> MetaThings.picture(node), "photos[]"),
                Shape.of(
                        "(your_)?comments.*\\.json",
                        (node, p) -> MetaThings.comment(node),
                        "comments_v2[]",
                        "comments[]"));
    }

    static Format instagram() {
        return new Meta(
                Network.INSTAGRAM,
                "(^|.*/)(your_instagram_activity|personal_information/instagram.*|media/posts)/.*|(^|.*/)content/posts_\\d+\\.json|"
                        + "(^|.*/)(post_comments(_\\d+)?|reels_comments|reels|stories)\\.json",
                Shape.of("posts_\\d+\\.json", (node, p) -> MetaThings.gallery(node), "[]"),
                Shape.of(
                        "(reels|stories|igtv_videos|profile_photos|archived_posts|other_content)\\.json",
                        (node, p) -> MetaThings.gallery(node),
                        "ig_reels_media[]",
                        "ig_stories[]",
                        "ig_igtv_media[]",
                        "ig_profile_picture[]",
                        "ig_archived_post_media[]",
                        "ig_other_media[]",
                        "[]"),
                Shape.of(
                        "(post|reels)_comments(_\\d+)?\\.json",
                        (node, p) -> MetaThings.labelled(node),
                        "[]",
                        "comments_media_comments[]",
                        "comments_reels_comments[]"));
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public boolean recognises(Collection<Parcel.Piece> pieces) {
        return pieces.stream().anyMatch(piece -> marks.matcher(piece.path()).matches());
    }

    @Override
    public Use use(Parcel.Piece piece) {
        if (MESSAGES.matcher(piece.path()).matches() || shape(piece).isPresent()) {
            return Use.SAID;
        }
        return MEDIA.matcher(piece.file()).matches() ? Use.MEDIA : Use.ASIDE;
    }

    private Optional<Shape> shape(Parcel.Piece piece) {
        return shapes.stream()
                .filter(shape -> shape.name().matcher(piece.file()).matches())
                .findFirst();
    }

    /** A page's or a person's name stands in one file, Instagram's name for itself in another. */
    @Override
    public Owner owner(Parcel parcel) throws IOException {
        var owner = Owner.UNTOLD;
        for (var piece : parcel.pieces()) {
            if (piece.bytes() < 1 << 20 && piece.file().matches("(personal|profile|page)_information\\.json")) {
                try (var in = parcel.open(piece)) {
                    owner = told(owner, JsonThings.JSON.readTree(in.readAllBytes()));
                } catch (JacksonException untold) {
                    continue;
                }
            }
        }
        return owner;
    }

    private static Owner told(Owner before, JsonNode file) {
        var name = file.path("profile_v2").path("name").path("full_name").asString("");
        var person = file.path("profile_user").path(0).path("string_map_data");
        var handle = first(person, "Username", "Användarnamn");
        return new Owner(handle.or(before::handle), before.id(), before.names())
                .also(
                        Mended.text(name),
                        handle.orElse(""),
                        first(person, "Name", "Namn").orElse(""));
    }

    private static Optional<String> first(JsonNode labelled, String... labels) {
        return List.of(labels).stream()
                .map(label -> Mended.text(labelled.path(label).path("value").asString("")))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    @Override
    public void read(Parcel.Piece piece, Opening opening, Owner owner, Taker taker) throws IOException {
        var folder = piece.path().replaceFirst("/[^/]*$", "").replaceFirst(".*/", "");
        var messages = MESSAGES.matcher(piece.path()).matches();
        var places =
                messages ? Set.of("messages[]") : shape(piece).orElseThrow().places();
        try (var in = opening.open()) {
            JsonThings.in(in, places, NAMES, new JsonThings.Reader() {
                @Override
                public void thing(JsonNode thing, byte[] raw, Map<String, List<String>> beside) {
                    var found = messages
                            ? MetaThings.message(thing, owner, beside, folder)
                            : shape(piece).orElseThrow().reading().apply(thing, folder);
                    found.ifPresentOrElse(said -> taker.found(raw, said), () -> taker.lost(raw, "exports.lost.shape"));
                }

                @Override
                public void lost(byte[] raw, String why) {
                    taker.lost(raw, why);
                }
            });
        }
    }
}
