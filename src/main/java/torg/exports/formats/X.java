package torg.exports.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import torg.exports.packing.Parcel;
import torg.platforms.Network;

/**
 * X's archive ("Download an archive of your data"): JavaScript files that each set one list,
 * {@code window.YTD.tweets.part0 = [ {"tweet": {…}} ]}. The archive brings its own description in {@code data/README.txt};
 * read as its readers have published it (github.com/timhutton/twitter-archive-parser), 2026-11-22.
 */
final class X implements Format {
    private static final Pattern SAID = Pattern.compile(
            "(.*/)?data/(tweets?|deleted-tweets|community-tweet|note-tweet|direct-messages(-group)?)(-part\\d+)?\\.js");
    private static final Pattern MEDIA = Pattern.compile("(.*/)?data/\\w*_media/.*");
    private static final int LONGEST_BEGINNING = 200;
    private static final String CONVERSATION = "[].dmConversation.conversationId";
    private static final String CREATED = "[].dmConversation.messages[].messageCreate";

    @Override
    public Network network() {
        return Network.X;
    }

    @Override
    public boolean recognises(Collection<Parcel.Piece> pieces) {
        return pieces.stream().anyMatch(piece -> SAID.matcher(piece.path()).matches());
    }

    @Override
    public Use use(Parcel.Piece piece) {
        if (SAID.matcher(piece.path()).matches()) {
            return Use.SAID;
        }
        return MEDIA.matcher(piece.path()).matches() ? Use.MEDIA : Use.ASIDE;
    }

    @Override
    public Owner owner(Parcel parcel) throws IOException {
        for (var piece : parcel.pieces()) {
            if (piece.path().matches("(.*/)?data/account\\.js")) {
                try (var in = list(parcel.open(piece))) {
                    var account =
                            JsonThings.JSON.readTree(in.readAllBytes()).path(0).path("account");
                    return new Owner(text(account, "username"), text(account, "accountId"), Set.of());
                } catch (JacksonException | Misread untold) {
                    return Owner.UNTOLD;
                }
            }
        }
        return Owner.UNTOLD;
    }

    /** What comes after the equals sign. Nothing is ever run. */
    private static InputStream list(InputStream in) throws IOException {
        var beginning = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if ((next == '[' || next == '{') && beginning.indexOf("=") >= 0) {
                return new SequenceInputStream(new ByteArrayInputStream(new byte[] {(byte) next}), in);
            }
            beginning.append((char) next);
            if (beginning.length() > LONGEST_BEGINNING) {
                break;
            }
        }
        throw new Misread("exports.trouble.shape");
    }

    @Override
    public void read(Parcel.Piece piece, Opening opening, Owner owner, Taker taker) throws IOException {
        try (var in = list(opening.open())) {
            JsonThings.in(
                    in, Set.of("[].tweet", "[].noteTweet", CREATED), Set.of(CONVERSATION), new JsonThings.Reader() {
                        @Override
                        public void thing(JsonNode thing, byte[] raw, Map<String, List<String>> beside) {
                            found(thing, owner, beside)
                                    .ifPresentOrElse(
                                            said -> taker.found(raw, said),
                                            () -> taker.lost(raw, "exports.lost.shape"));
                        }

                        @Override
                        public void lost(byte[] raw, String why) {
                            taker.lost(raw, why);
                        }
                    });
        }
    }

    private static Optional<Found> found(JsonNode thing, Owner owner, Map<String, List<String>> beside) {
        if (thing.has("senderId")) {
            return message(thing, owner, beside);
        }
        if (thing.has("noteTweetId")) {
            return text(thing, "noteTweetId")
                    .map(id -> Found.post(
                            Optional.of("note/" + id),
                            Times.of(thing.path("createdAt").asString("")),
                            thing.path("core").path("text").asString(""),
                            List.of()));
        }
        return text(thing, "id_str").or(() -> text(thing, "id")).map(id -> tweet(id, thing));
    }

    private static Found tweet(String id, JsonNode tweet) {
        var answers = text(tweet, "in_reply_to_status_id_str").or(() -> text(tweet, "in_reply_to_status_id"));
        return Found.ours(
                        answers.isPresent() ? Kind.COMMENT : Kind.POST,
                        Optional.of(id),
                        Times.of(tweet.path("created_at").asString("")),
                        words(tweet),
                        media(id, tweet))
                .to(answers)
                .shownAt(Optional.of("https://x.com/i/status/" + id));
    }

    /** With the addresses that were shortened, and the three letters that are escaped even here. */
    private static String words(JsonNode tweet) {
        var text = text(tweet, "full_text").or(() -> text(tweet, "text")).orElse("");
        for (var url : tweet.path("entities").path("urls")) {
            var shortened = url.path("url").asString("");
            if (!shortened.isEmpty()) {
                text = text.replace(shortened, url.path("expanded_url").asString(shortened));
            }
        }
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** A file is called after the post and the end of its address. */
    private static List<String> media(String id, JsonNode tweet) {
        var names = new ArrayList<String>();
        Stream.of("entities", "extended_entities")
                .flatMap(where -> tweet.path(where).path("media").valueStream())
                .flatMap(media -> Stream.concat(
                        Stream.of(media.path("media_url_https")
                                .asString(media.path("media_url").asString(""))),
                        media.path("video_info")
                                .path("variants")
                                .valueStream()
                                .map(v -> v.path("url").asString(""))))
                .map(url -> url.replaceFirst("\\?.*", "").replaceFirst(".*/", ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(name -> names.add("data/tweets_media/" + id + "-" + name));
        return names;
    }

    private static Optional<Found> message(JsonNode message, Owner owner, Map<String, List<String>> beside) {
        var sender = message.path("senderId").asString("");
        var conversation = beside.getOrDefault(CONVERSATION, List.of());
        return text(message, "id").map(id -> {
            var found = Found.ours(
                            Kind.MESSAGE,
                            Optional.of(id),
                            Times.of(message.path("createdAt").asString("")),
                            message.path("text").asString(""),
                            message.path("mediaUrls")
                                    .valueStream()
                                    .map(url -> "data/direct_messages_media/" + id + "-"
                                            + url.asString("").replaceFirst(".*/", ""))
                                    .toList())
                    .in(conversation.isEmpty() ? Optional.empty() : Optional.of(conversation.getLast()));
            return owner.id().filter(sender::equals).isPresent() ? found : found.by(sender);
        });
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asString("")).filter(text -> !text.isEmpty());
    }
}
