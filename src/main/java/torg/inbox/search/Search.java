package torg.inbox.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import torg.inbox.search.Postings.Batch;
import torg.inbox.search.Postings.Text;
import torg.shell.Words;

/**
 * The door to what was said. Reads the newest batches first, more of them at each step, and stops when it has a page or
 * has looked through so much that a person had better narrow the search down.
 */
@Component
public class Search {
    private static final int FIRST_BATCHES = 2;
    private static final int GROWTH = 4;
    private static final int TAIL = 2_000;
    private static final int AT_ONCE = 300;
    private static final int MOST_CANDIDATES = 6_000;
    private static final int MOST_WORDS = 8;
    private static final int FEW = 500;

    private final Postings postings;
    private final Hits hits;

    Search(Postings postings, Hits hits) {
        this.postings = postings;
        this.hits = hits;
    }

    /** At most so many messages in which all words stand, as the reader may see them. */
    public Results find(Wanted wanted, int most) {
        var tail = postings.tail(TAIL);
        var terms = Token.of(wanted.words()).stream()
                .limit(MOST_WORDS)
                .map(Term::of)
                .map(term -> understood(term, tail))
                .toList();
        if (terms.isEmpty()) {
            return new Results(List.of(), Optional.empty(), Optional.empty(), Map.of());
        }
        var page = new Reading(wanted, terms, most + 1);
        page.read(
                tail.stream()
                        .filter(text -> holds(text, terms))
                        .map(Text::id)
                        .collect(Collectors.toCollection(TreeSet::new)),
                Optional.empty());
        var left = batches(wanted);
        var commonness = new HashMap<Term, Integer>();
        for (int some = FIRST_BATCHES; !left.isEmpty() && !page.isEnough(); some *= GROWTH) {
            var now = left.subList(0, Math.min(some, left.size()));
            page.read(candidates(terms, now, commonness), Optional.of(now));
            left = left.subList(now.size(), left.size());
        }
        return page.results(most);
    }

    /** A word nobody has written is read as those it looks like. */
    private Term understood(Term term, List<Text> tail) {
        if (postings.knows(term) || tail.stream().anyMatch(text -> term.fitsAny(Token.of(text.masked())))) {
            return term;
        }
        var like = postings.like(term.asked());
        return like.isEmpty() ? term : term.readAs(like);
    }

    private static boolean holds(Text text, List<Term> terms) {
        var tokens = Token.of(text.masked());
        return terms.stream().allMatch(term -> term.fitsAny(tokens));
    }

    private List<Batch> batches(Wanted wanted) {
        var from = wanted.from().map(day -> day.atStartOfDay(Words.ZONE).toInstant());
        var until = wanted.until()
                .map(day -> day.plusDays(1).atStartOfDay(Words.ZONE).toInstant());
        return postings.batches().stream()
                .filter(batch -> wanted.before().isEmpty()
                        || batch.lowest() < wanted.before().get())
                .filter(batch -> from.isEmpty() || !batch.newest().isBefore(from.get()))
                .filter(batch -> until.isEmpty() || batch.oldest().isBefore(until.get()))
                .toList();
    }

    /** The messages of these batches in which every word stands. The word that is in the fewest decides the work. */
    private TreeSet<Long> candidates(List<Term> terms, List<Batch> batches, Map<Term, Integer> commonness) {
        var ids = batches.stream().map(Batch::id).toList();
        var rarestFirst = terms.stream()
                .sorted(Comparator.comparing(term -> commonness.getOrDefault(term, 0)))
                .toList();
        Map<Long, Set<Long>> holding = Map.of();
        for (int n = 0; n < rarestFirst.size(); n++) {
            var term = rarestFirst.get(n);
            if (n > 0 && sum(holding) <= FEW && commonness.containsKey(term)) {
                among(term, holding);
            } else {
                var all = postings.hits(term, ids);
                commonness.merge(term, sum(all), Integer::sum);
                holding = n == 0 ? all : both(holding, all);
            }
        }
        return holding.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Asked for one by one, since a list of all that hold a common word takes longer to send than to look into. */
    private void among(Term term, Map<Long, Set<Long>> messages) {
        if (sum(messages) > 0) {
            var holding = postings.among(term, messages);
            messages.values().forEach(some -> some.retainAll(holding));
        }
    }

    private static Map<Long, Set<Long>> both(Map<Long, Set<Long>> one, Map<Long, Set<Long>> other) {
        one.forEach((batch, messages) -> messages.retainAll(other.getOrDefault(batch, Set.of())));
        return one;
    }

    private static int sum(Map<Long, Set<Long>> messages) {
        return messages.values().stream().mapToInt(Set::size).sum();
    }

    /** What has been found so far, and how much was looked at for it. */
    private final class Reading {
        private final Wanted wanted;
        private final List<Term> terms;
        private final int most;
        private final Map<Long, Found> found = new LinkedHashMap<>();
        private int looked;
        private Optional<Long> lastLooked = Optional.empty();
        private Optional<Instant> upTo = Optional.empty();

        Reading(Wanted wanted, List<Term> terms, int most) {
            this.wanted = wanted;
            this.terms = terms;
            this.most = most;
        }

        boolean isEnough() {
            return found.size() >= most || looked >= MOST_CANDIDATES;
        }

        /** The newest of them first, some at a time. */
        void read(TreeSet<Long> candidates, Optional<List<Batch>> batches) {
            var left = new ArrayList<>(candidates.descendingSet().stream()
                    .filter(id ->
                            wanted.before().isEmpty() || id < wanted.before().get())
                    .toList());
            while (!left.isEmpty() && !isEnough()) {
                var now = left.subList(0, Math.min(AT_ONCE, left.size()));
                for (var hit : hits.of(now, wanted, batches, most - found.size())) {
                    // An edit may have taken the word away since it was indexed.
                    var tokens = Token.of(hit.masked());
                    if (terms.stream().allMatch(term -> term.fitsAny(tokens))) {
                        found.putIfAbsent(hit.id(), hit.found(terms));
                    }
                }
                looked += now.size();
                lastLooked = Optional.of(now.getLast());
                upTo = batches.map(b -> b.getLast().oldest());
                now.clear();
            }
        }

        Results results(int page) {
            var all = found.values().stream()
                    .sorted(Comparator.comparing(Found::message).reversed())
                    .toList();
            var shown = all.subList(0, Math.min(page, all.size()));
            boolean more = all.size() > page;
            boolean tired = !more && looked >= MOST_CANDIDATES;
            var misspelt = new LinkedHashMap<String, List<String>>();
            terms.stream()
                    .filter(term -> !term.misspelt().isEmpty())
                    .forEach(t -> misspelt.put(t.asked(), t.misspelt()));
            return new Results(
                    shown,
                    more ? Optional.of(shown.getLast().message()) : tired ? lastLooked : Optional.empty(),
                    tired ? upTo : Optional.empty(),
                    misspelt);
        }
    }
}
