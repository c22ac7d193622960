package torg.records;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import torg.inbox.Urgency;
import torg.moderation.Ground;
import torg.privacy.Kind;
import torg.privacy.Masking;

/**
 * The rules by which a document is proposed to be kept, in their order: the first that fits says how, and why. They read
 * what is shown to everybody who works with it, and what they say can be held against them by reading the same.
 */
final class Rules {
    private static final List<Function<Facts, Optional<Proposal>>> ALL = List.of(
            Rules::marked,
            Rules::secretGround,
            Rules::removed,
            Rules::maySecret,
            Rules::caseNumber,
            Rules::interest,
            Rules::askedFor,
            Rules::thanks);

    /** Beginnings of words that tell of something the city will be asked about again. */
    private static final List<String> INTEREST = List.of(
            "överklaga",
            "skadestånd",
            "klagomål",
            "anmäler",
            "anmälan",
            "jo-anmäl",
            "tillsyn",
            "olycka",
            "olyckan",
            "misstanke om brott",
            "visselblås",
            "diskriminer",
            "kränkning",
            "mobbning",
            "vite",
            "begär ut",
            "allmän handling");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Masking MASKING = new Masking();
    private static final int FEW_WORDS = 6;

    /** Words that a thank you is made of; anything more, and a person reads it first. */
    private static final Set<String> KIND = Set.of(
            "tack",
            "tackar",
            "så",
            "mycket",
            "för",
            "svar",
            "svaret",
            "hjälp",
            "hjälpen",
            "bra",
            "jättebra",
            "toppen",
            "fint",
            "härligt",
            "grymt",
            "heja",
            "grattis",
            "super",
            "vad",
            "det",
            "ok",
            "okej",
            "perfekt",
            "hej",
            "er",
            "ni",
            "är",
            "thanks",
            "thank",
            "you",
            "great",
            "good",
            "nice",
            "kiitos");

    private Rules() {}

    /** Where no rule sees anything else it is an ordinary question: kept in order, and clear once it has been answered. */
    static Proposal proposed(Facts facts) {
        return ALL.stream()
                .flatMap(rule -> rule.apply(facts).stream())
                .findFirst()
                .orElseGet(() -> new Proposal(
                        Reason.ORDINARY,
                        facts.over() ? "records.because.answered" : "records.because.open",
                        List.of(),
                        facts.over()));
    }

    private static Optional<Proposal> marked(Facts facts) {
        return when(facts.secret(), Reason.SECRET, "records.because.marked", List.of(), true);
    }

    private static Optional<Proposal> secretGround(Facts facts) {
        return when(
                facts.crossed().contains(Ground.Kind.SECRECY),
                Reason.SECRET,
                "records.because.secret-ground",
                facts.measure().stream().toList(),
                true);
    }

    private static Optional<Proposal> removed(Facts facts) {
        return facts.measure()
                .map(title -> new Proposal(Reason.RULE_BROKEN, "records.because.removed", List.of(title), true));
    }

    /** A list of words is a hint and no more: this one is never clear. */
    private static Optional<Proposal> maySecret(Facts facts) {
        return when(
                facts.urgency() == Urgency.SECRET, Reason.SECRET, "records.because.may-be-secret", List.of(), false);
    }

    private static Optional<Proposal> caseNumber(Facts facts) {
        return when(
                facts.theirs().stream()
                        .flatMap(words -> MASKING.mask(words).spans().stream())
                        .anyMatch(span -> span.kind() == Kind.CASE_NUMBER),
                Reason.ADDS_FACTS,
                "records.because.case-number",
                List.of(),
                false);
    }

    private static Optional<Proposal> interest(Facts facts) {
        var found = Stream.concat(
                        facts.theirs().stream()
                                .map(words -> " " + words.toLowerCase(Locale.ROOT))
                                .flatMap(words -> INTEREST.stream().filter(word -> words.contains(" " + word))),
                        facts.urgency() == Urgency.CRIME ? Stream.of("hot eller brott") : Stream.empty())
                .distinct()
                .toList();
        return when(!found.isEmpty(), Reason.SPECIAL_INTEREST, "records.because.interest", found, false);
    }

    private static Optional<Proposal> askedFor(Facts facts) {
        return when(facts.asked(), Reason.ASKED_FOR, "records.because.asked-for", List.of(), false);
    }

    private static Optional<Proposal> thanks(Facts facts) {
        return when(
                !facts.theirs().isEmpty() && facts.theirs().stream().allMatch(Rules::isThanks),
                Reason.THANKS,
                "records.because.thanks",
                List.of(),
                true);
    }

    private static boolean isThanks(String words) {
        if (!LETTERS.matcher(words).find()) {
            return !words.contains("?");
        }
        var said = Arrays.stream(NOT_LETTERS.split(words.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        return !words.contains("?") && said.size() <= FEW_WORDS && KIND.containsAll(said);
    }

    private static Optional<Proposal> when(
            boolean fits, Reason reason, String because, List<String> found, boolean clear) {
        return fits ? Optional.of(new Proposal(reason, because, found, clear)) : Optional.empty();
    }
}
