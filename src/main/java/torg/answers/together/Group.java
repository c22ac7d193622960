package torg.answers.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import torg.inbox.Conversation;

/**
 * Questions that seem to be one.
 *
 * @param first the one that has waited longest; the others are like it
 */
public record Group(Conversation first, List<Like> others) {

    /** @param percent how alike, @param shared the beginnings of the words both have */
    public record Like(Conversation conversation, int percent, List<String> shared) {}

    /** Each question in one group at most, those that have waited longest first. */
    static List<Group> of(List<Conversation> waiting) {
        var left = new ArrayList<>(
                waiting.stream().map(c -> new Read(c, Likeness.of(c.preview()))).toList());
        var groups = new ArrayList<Group>();
        while (left.size() > 1) {
            var first = left.removeFirst();
            var others = near(first, left);
            if (!others.isEmpty()) {
                left.removeIf(read -> others.stream().anyMatch(like -> like.conversation() == read.conversation()));
                groups.add(new Group(first.conversation(), others));
            }
        }
        return groups;
    }

    /** The questions like one of them. */
    static Optional<Group> around(Conversation chosen, List<Conversation> waiting) {
        var others = near(
                new Read(chosen, Likeness.of(chosen.preview())),
                waiting.stream()
                        .filter(c -> !c.id().equals(chosen.id()))
                        .map(c -> new Read(c, Likeness.of(c.preview())))
                        .toList());
        return others.isEmpty() ? Optional.empty() : Optional.of(new Group(chosen, others));
    }

    private record Read(Conversation conversation, Likeness likeness) {}

    private static List<Like> near(Read first, List<Read> among) {
        return among.stream()
                .filter(read -> read.likeness().to(first.likeness()) >= Likeness.ALIKE)
                .map(read -> new Like(
                        read.conversation(),
                        (int) Math.round(100 * read.likeness().to(first.likeness())),
                        first.likeness().shared(read.likeness())))
                .toList();
    }
}
