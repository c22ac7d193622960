package torg.simulator.linkedin;

import java.util.Optional;
import java.util.regex.Pattern;
import torg.simulator.Thing;

/**
 * LinkedIn's names of things (learn.microsoft.com/linkedin/shared/api-guide/concepts/urns, read 2026-11-21). A post has two:
 * the share that was written and the activity that was made of it, with other numbers; comments are called by the activity.
 */
final class Urns {
    private static final Pattern NAME = Pattern.compile("urn:li:(share|activity|organization|person|image):([\\w-]+)");
    private static final Pattern COMMENT = Pattern.compile("urn:li:comment:\\((urn:li:activity:\\d+),(\\d+)\\)");

    private Urns() {}

    static String organization(String id) {
        return "urn:li:organization:" + id;
    }

    static String person(String id) {
        return "urn:li:person:" + id;
    }

    static String member(torg.simulator.Member member) {
        return member.page() ? organization(member.id()) : person(member.id());
    }

    static String share(String thing) {
        return "urn:li:share:" + thing;
    }

    static String activity(String thing) {
        return "urn:li:activity:" + (Long.parseLong(thing) + 1);
    }

    static String comment(Thing comment) {
        return "urn:li:comment:(" + activity(comment.root()) + "," + comment.id() + ")";
    }

    /** The number of whatever kind; empty when it is not of that kind. */
    static Optional<String> number(String kind, String urn) {
        var match = NAME.matcher(urn);
        return match.matches() && match.group(1).equals(kind) ? Optional.of(match.group(2)) : Optional.empty();
    }

    /** What is called so among the things of the society: a share, the activity of one, or a comment. */
    static Optional<String> thing(String urn) {
        var comment = COMMENT.matcher(urn);
        if (comment.matches()) {
            return Optional.of(comment.group(2));
        }
        return number("share", urn)
                .or(() -> number("activity", urn)
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(id -> Long.toString(Long.parseLong(id) - 1)));
    }
}
