package torg.records.completeness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import torg.platforms.recount.Listing.OwnPost;
import torg.platforms.recount.Listing.Theirs;

/**
 * What a platform shows of a time beside what the record holds of it: both numbers, and every difference with its kind. The
 * platform's number is always what was found and the differences on its side together; the record's is the same on its own.
 *
 * @param found on both sides
 * @param differences by kind; none stands there with zero
 * @param unexplained each of those that nobody can explain
 */
record Weighed(int listed, int found, int kept, Map<Why, Integer> differences, List<Theirs> unexplained) {

    /** Something of others in the record that the platform did not show. */
    record Unshown(boolean removed, boolean hidden) {}

    /**
     * What could explain that something listed is not in the inbox; each explains as many as it counts and no more.
     *
     * @param unreadable pieces of the listing itself that made no sense
     */
    record Spare(long waiting, long setAside, long disposed, int unreadable) {}

    static Weighed of(Collection<Theirs> listed, Set<String> found, List<Unshown> unshown, Spare spare, List<Why> own) {
        var differences = new EnumMap<Why, Integer>(Why.class);
        var fresh = (int) listed.stream().filter(Theirs::fresh).count();
        note(differences, Why.READ_NOW, fresh);
        var missing = new ArrayList<>(listed.stream()
                .filter(one -> !one.fresh() && !found.contains(one.ref().value()))
                .toList());
        explain(differences, Why.WAITING, spare.waiting(), missing);
        explain(differences, Why.SET_ASIDE, spare.setAside(), missing);
        explain(differences, Why.DISPOSED, spare.disposed(), missing);
        note(differences, Why.UNEXPLAINED, missing.size());
        note(differences, Why.SET_ASIDE, spare.unreadable());
        unshown.forEach(
                one -> note(differences, one.removed() ? Why.REMOVED : one.hidden() ? Why.HIDDEN : Why.NOT_SHOWN, 1));
        own.forEach(why -> note(differences, why, 1));
        var both = (int) listed.stream()
                .filter(one -> !one.fresh() && found.contains(one.ref().value()))
                .count();
        return new Weighed(
                listed.size() + spare.unreadable(), both, both + unshown.size(), differences, List.copyOf(missing));
    }

    private static void explain(Map<Why, Integer> differences, Why why, long most, List<Theirs> missing) {
        var some = (int) Math.min(most, missing.size());
        note(differences, why, some);
        missing.subList(0, some).clear();
    }

    private static void note(Map<Why, Integer> differences, Why why, int many) {
        if (many > 0) {
            differences.merge(why, many, Integer::sum);
        }
    }

    /** Of the city's own posts that were not sent from Torg, which kind each is. */
    static List<Why> elsewhere(List<OwnPost> posts, Instant connectedAt) {
        return posts.stream()
                .filter(post -> !post.byTorg())
                .map(post -> post.at().isBefore(connectedAt) ? Why.OWN_BEFORE : Why.OWN_ELSEWHERE)
                .toList();
    }
}
