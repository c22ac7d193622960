package torg.privacy.disposal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A room that keeps documents which a document plan lets go of after a time. Nothing is changed by asking it. */
public interface Stock {

    /** Which documents of a kind have had their time, the longest ago first. None of a kind that it does not keep. */
    List<Document> due(Asked asked, int most);

    /** What it still keeps of these, whatever is due. */
    List<Document> of(Collection<Item> items);

    /** From when a period is counted. */
    enum Counted {
        /** From when it came in. */
        ARRIVED,
        /** From when its conversation last got something new, or something newer took its place. */
        SETTLED;

        public String word() {
            return "disposal.counted." + name().toLowerCase();
        }
    }

    /**
     * @param before counted from earlier than this
     * @param within units whose accounts are asked for, with everything below them; none is the whole city
     * @param without units whose accounts are left out, with everything below them
     */
    record Asked(
            DocumentKind kind,
            Counted counted,
            Instant before,
            Optional<Long> account,
            List<Long> within,
            List<Long> without) {

        /** What a room's SQL calls these: {@code :before}, {@code :account} (0 is any), {@code :within} and {@code :without}. */
        public Map<String, Object> parameters() {
            return Map.of(
                    "before", Timestamp.from(before),
                    "account", account.orElse(0L),
                    "within", within.toArray(Long[]::new),
                    "without", without.toArray(Long[]::new));
        }
    }

    /**
     * @param kind none while nobody has decided how it is kept
     * @param conversation 0 for what was said in none
     * @param masked its beginning; empty when it is marked as secret, or is nothing that is read
     */
    record Document(
            Item item,
            Optional<DocumentKind> kind,
            long account,
            long conversation,
            Instant arrived,
            Instant settled,
            String masked) {

        public Instant counted(Counted counted) {
            return counted == Counted.ARRIVED ? arrived : settled;
        }
    }
}
