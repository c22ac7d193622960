package torg.platforms.linkedin;

import java.util.Optional;
import java.util.regex.Pattern;
import torg.platforms.http.Rest;

/** LinkedIn's names of things (learn.microsoft.com/linkedin/shared/api-guide/concepts/urns, read 2026-11-21). */
final class Urn {
    private static final Pattern POST = Pattern.compile("urn:li:(share|ugcPost|activity):\\d{1,20}");
    private static final Pattern WHO = Pattern.compile("urn:li:(?:person|organization):([\\w-]{1,64})");
    /** Also as notifications shorten it: {@code (activity:1,2)}. */
    private static final Pattern COMMENT =
            Pattern.compile("urn:li:comment:\\((?:urn:li:)?(activity|share|ugcPost):(\\d{1,20}),(\\d{1,20})\\)");

    private Urn() {}

    static String organization(String id) {
        return "urn:li:organization:" + id;
    }

    static boolean isPost(String urn) {
        return POST.matcher(urn).matches();
    }

    static boolean isImage(String urn) {
        return urn.matches("urn:li:image:[\\w-]{1,200}");
    }

    /** The number of a person or an organisation; empty for everything else. */
    static Optional<String> who(String urn) {
        var match = WHO.matcher(urn);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /**
     * @param thread the post, as comments call it
     * @param id the comment's own number
     */
    record Comment(String thread, String id) {
        static Optional<Comment> of(String urn) {
            var match = COMMENT.matcher(urn);
            return match.matches()
                    ? Optional.of(new Comment("urn:li:" + match.group(1) + ":" + match.group(2), match.group(3)))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return "urn:li:comment:(" + thread + "," + id + ")";
        }

        String address() {
            var inShort = "urn:li:comment:(" + thread.substring("urn:li:".length()) + "," + id + ")";
            return Urn.address(thread) + "?commentUrn=" + Rest.encoded(inShort);
        }
    }

    /** Where a person sees a post. */
    static String address(String post) {
        return "https://www.linkedin.com/feed/update/" + post + "/";
    }

    static String comments(String under) {
        return "socialActions/" + Rest.encoded(under) + "/comments";
    }
}
