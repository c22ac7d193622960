package torg.counter;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.Look;
import torg.inbox.Queue;
import torg.platforms.byhand.Written;

/**
 * Which open conversations may be about the same matter: the same place on the web, the same
 * way to reach somebody, or the same words. A proposal,
 * and only that: a colleague chooses.
 */
@Component
public class Likeness {
    private static final int MOST = 5;
    private static final int COMPARED = 200;
    private static final int READ = 100;
    private static final int SHORTEST = 5;
    private static final double ALIKE = 0.4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}]{" + SHORTEST + ",}");
    private static final Pattern MASKED = Pattern.compile("\\[[^\\]]*\\]");

    private final Inbox inbox;
    private final Notes notes;
    private final Counter counter;

    Likeness(Inbox inbox, Notes notes, Counter counter) {
        this.inbox = inbox;
        this.notes = notes;
        this.counter = counter;
    }

    /** @param because the key of what is the same; empty where only the words are like */
    public record Like(Conversation conversation, Optional<String> because) {}

    private record Shared(Conversation conversation, double share) {}

    /** @param address where it stands on the web; empty where it stands nowhere */
    public List<Like> of(String contact, String address, String words, Collection<Long> units, long person) {
        var likes = new LinkedHashMap<ConversationId, Like>();
        byAddress(address, units).forEach(c -> put(likes, c, Optional.of("counter.same.address")));
        byContact(contact, units).forEach(c -> put(likes, c, Optional.of("counter.same.contact")));
        byWords(words, units, person).forEach(c -> put(likes, c, Optional.empty()));
        return likes.values().stream().limit(MOST).toList();
    }

    private static void put(Map<ConversationId, Like> likes, Conversation conversation, Optional<String> because) {
        likes.putIfAbsent(conversation.id(), new Like(conversation, because));
    }

    /** Somebody else has seen the same post. */
    private List<Conversation> byAddress(String address, Collection<Long> units) {
        return address.isEmpty() ? List.of() : open(notes.openAt(address, units, MOST));
    }

    private List<Conversation> open(List<Noted> found) {
        return found.stream()
                .map(Noted::conversation)
                .distinct()
                .map(inbox::find)
                .map(c -> c.mergedInto().map(inbox::find).orElse(c))
                .filter(Conversation::isOpen)
                .toList();
    }

    /** Compared in the captures, since how to reach somebody stands nowhere else. */
    private List<Conversation> byContact(String contact, Collection<Long> units) {
        var wanted = plain(contact);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return open(notes.openAndReachable(units, READ).stream()
                .filter(note -> counter.written(note)
                        .map(Written::contact)
                        .map(Likeness::plain)
                        .filter(wanted::equals)
                        .isPresent())
                .toList());
    }

    /** 070-123 45 67 and +46 70 123 45 67 are one number, and letters are the same in large and small. */
    static Optional<String> plain(String contact) {
        var digits = contact.replaceAll("[^0-9+]", "").replaceFirst("^(\\+|00)46", "0");
        if (digits.length() >= 6 && !contact.contains("@")) {
            return Optional.of(digits);
        }
        return Optional.of(contact.strip().toLowerCase(Locale.ROOT)).filter(text -> !text.isEmpty());
    }

    private Stream<Conversation> byWords(String words, Collection<Long> units, long person) {
        var wanted = words(words);
        if (wanted.size() < 2) {
            return Stream.empty();
        }
        return Stream.of(Queue.WAITING, Queue.TAKEN)
                .flatMap(queue -> inbox.page(Look.at(queue), units, person, Optional.empty(), COMPARED).stream())
                .filter(c -> !c.sorted().urgency().threatens())
                .map(c -> new Shared(c, share(wanted, words(c.preview()))))
                .filter(shared -> shared.share() >= ALIKE)
                .sorted(Comparator.comparingDouble(Shared::share).reversed())
                .map(Shared::conversation);
    }

    /** How much of the shorter stands in the longer; nothing when it is one word only. */
    static double share(Set<String> one, Set<String> other) {
        var both = one.stream().filter(other::contains).count();
        return both < 2 ? 0 : (double) both / Math.min(one.size(), other.size());
    }

    static Set<String> words(String text) {
        return WORD.matcher(MASKED.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
