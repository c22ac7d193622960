package torg.platforms.bluesky;

import java.util.Optional;
import java.util.regex.Pattern;

/** The place of a record: whose, in which collection, under which key (atproto.com/specs/at-uri-scheme, read 2026-11-21). */
record AtUri(String did, String collection, String key) {
    static final String POSTS = "app.bsky.feed.post";
    private static final String DID = "did:[a-z]{1,20}:[A-Za-z0-9._:%-]{1,2000}";
    private static final Pattern PLACE =
            Pattern.compile("at://(" + DID + ")/([A-Za-z][A-Za-z0-9.-]{0,316})/([A-Za-z0-9._:~-]{1,512})");

    static boolean isDid(String text) {
        return text.matches(DID);
    }

    static Optional<AtUri> of(String text) {
        var found = PLACE.matcher(text);
        return found.matches()
                ? Optional.of(new AtUri(found.group(1), found.group(2), found.group(3)))
                : Optional.empty();
    }

    /** Where a person can see the post. The handle is what people know; somebody without a valid one has only the DID. */
    String address(String handle) {
        var who = handle.isBlank() || handle.equals("handle.invalid") ? did : handle;
        return "https://bsky.app/profile/" + who + "/post/" + key;
    }

    @Override
    public String toString() {
        return "at://" + did + "/" + collection + "/" + key;
    }
}
