package torg.records.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.names.NamedSpan;
import torg.privacy.requests.Screening;
import torg.records.release.ReleaseEvent.ReleaseItemLeftOut;
import torg.records.release.ReleaseEvent.ReleaseItemTested;
import torg.records.release.ReleaseEvent.ReleaseItemUnmasked;
import torg.records.release.ReleaseEvent.ReleaseItemsChosen;
import torg.records.release.ReleaseEvent.ReleaseSpansDecided;
import torg.shell.Forbidden;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;

/**
 * The door to the weighing: what may be meant is searched out, a person chooses, and each is tested by itself, span by span,
 * with the provision for whatever is masked (OSL 6 kap.; domain.md D58). Torg proposes and decides nothing.
 */
@Component
public class Weighing {
    private static final int OF_EACH_KIND = 100;

    private final Release release;
    private final ItemRows rows;
    private final Provisions provisions;
    private final List<Source> sources;
    private final Enclosures enclosures;
    private final Ledger ledger;

    Weighing(
            Release release,
            ItemRows rows,
            Provisions provisions,
            List<Source> sources,
            Enclosures enclosures,
            Ledger ledger) {
        this.release = release;
        this.rows = rows;
        this.provisions = provisions;
        this.sources = sources;
        this.enclosures = enclosures;
        this.ledger = ledger;
    }

    /** Named in a form. */
    public record Choice(int start, int end, Optional<String> provision) {}

    /** The newest first, all kinds together. @param units of the authority whose records they are */
    public List<Candidate> candidates(Scope scope, Collection<Long> units) {
        return sources.stream()
                .flatMap(source -> source.find(scope, units, OF_EACH_KIND).stream())
                .sorted(Comparator.comparing(Candidate::at).reversed())
                .toList();
    }

    /** Copies them as they stand, to be weighed. @return how many were not chosen before */
    @Transactional
    public int choose(long id, List<String> keys, Collection<Long> units, Actor actor) {
        release.hold(id).open();
        var added = 0;
        for (var key : keys) {
            var original = original(key);
            if (!units.contains(original.unit())) {
                throw new Forbidden("staff.right-missing.release");
            }
            added += rows.add(id, original) ? 1 : 0;
        }
        ledger.record(actor, new ReleaseItemsChosen(id, added));
        return added;
    }

    private Original original(String key) {
        var parts = key.split("-", 2);
        return sources.stream()
                .filter(source -> parts.length == 2 && source.kind().name().equals(parts[0]))
                .filter(source -> parts[1].matches("\\d{1,18}"))
                .findFirst()
                .flatMap(source -> source.copy(Long.parseLong(parts[1])))
                .orElseThrow(NotFound::new);
    }

    /** It was not what was asked for. */
    @Transactional
    public void leaveOut(long id, long item, Actor actor) {
        release.hold(id).open();
        if (!rows.remove(id, item)) {
            throw new Refused("release.already-in-a-part");
        }
        ledger.record(actor, new ReleaseItemLeftOut(id, item));
    }

    public List<Item> of(long request) {
        return rows.of(request);
    }

    /** The original is read by a person: that is in the ledger before it is shown. */
    @Transactional
    public Examined read(long id, long item, Actor reader) {
        var one = examined(id, item);
        ledger.record(
                reader,
                new ReleaseItemUnmasked(
                        id, item, reader.name(), Words.swedish("release.read-to-weigh", ReleaseRequest.subject(id))));
        return one;
    }

    Examined examined(long id, long item) {
        return examined(find(id, item));
    }

    /** Without its spans. */
    public Item find(long id, long item) {
        return rows.find(id, item).orElseThrow(NotFound::new);
    }

    /** In the caller's transaction: something about it is decided anew, so it is to be tested anew. @throws Refused when it is too late */
    public Item untested(long id, long item) {
        release.hold(id).open();
        var one = find(id, item).open();
        rows.untest(item);
        return one;
    }

    Examined examined(Item item) {
        return Examined.of(item, rows.spans(item.id()));
    }

    public List<Provision> provisions() {
        return provisions.today();
    }

    /** @throws Refused when there is no such provision today */
    public Ruling.Provided provided(String code) {
        return Ruling.masked(provisions.chosen(code)).provision().orElseThrow();
    }

    /**
     * A person decides on what was proposed.
     *
     * @param rest whether all that is still undecided is shown
     * @param everywhere whether the same words are masked in everything else that was chosen
     */
    @Transactional
    public void decide(long id, long item, List<Choice> choices, boolean rest, boolean everywhere, Actor actor) {
        release.hold(id).open();
        var one = open(id, item);
        var decided = new ArrayList<Span>();
        for (var choice : choices) {
            var span = one.spans().stream()
                    .filter(known -> known.start() == choice.start() && known.end() == choice.end())
                    .findFirst()
                    .orElseThrow(() -> new Refused("release.changed"));
            decided.add(ruled(span, ruling(choice.provision())));
        }
        if (rest) {
            one.spans().stream()
                    .filter(Span::undecided)
                    .filter(span -> decided.stream().noneMatch(span::overlaps))
                    .forEach(span -> decided.add(ruled(span, Ruling.SHOWN)));
        }
        keep(one, decided, everywhere, actor);
    }

    private Ruling ruling(Optional<String> provision) {
        return provision.map(code -> Ruling.masked(provisions.chosen(code))).orElse(Ruling.SHOWN);
    }

    private static Span ruled(Span span, Ruling ruling) {
        return new Span(span.start(), span.end(), span.label(), span.marked(), Optional.of(ruling));
    }

    /** Masks words that nobody found. @param words their numbers among {@link #words}; those in a row become one */
    @Transactional
    public void mark(long id, long item, List<Integer> words, String provision, boolean everywhere, Actor actor) {
        release.hold(id).open();
        var one = open(id, item);
        var all = words(one.item());
        var ruling = Ruling.masked(provisions.chosen(provision));
        var marks = new ArrayList<Span>();
        for (int number : new TreeSet<>(words)) {
            if (number < 0 || number >= all.size()) {
                throw new Refused("release.changed");
            }
            var word = all.get(number);
            var begun = !marks.isEmpty()
                    && number > 0
                    && marks.getLast().end() == all.get(number - 1).end();
            var start = begun ? marks.removeLast().start() : word.start();
            marks.add(new Span(start, word.end(), "release.span.marked", true, Optional.of(ruling)));
        }
        marks.forEach(mark -> rows.unmark(item, mark.start(), mark.end()));
        keep(one, marks, everywhere, actor);
    }

    /** Each word of an original, as one can choose among them. */
    public static List<NamedSpan> words(Item item) {
        return Screening.words(item.text().orElse(""));
    }

    private void keep(Examined one, List<Span> decided, boolean everywhere, Actor actor) {
        var id = one.item().request();
        decided.forEach(span -> rows.keep(one.item().id(), span, actor.name(), release.now()));
        rows.untest(one.item().id());
        var masked = decided.stream().filter(Span::masks).toList();
        if (everywhere) {
            rows.of(id).stream()
                    .filter(other ->
                            other.id() != one.item().id() && other.part().isEmpty())
                    .forEach(other -> masked.forEach(span -> spread(
                            span.in(one.item().text().orElseThrow()),
                            span.ruling().orElseThrow(),
                            other,
                            actor)));
        }
        ledger.record(
                actor, new ReleaseSpansDecided(id, one.item().id(), masked.size(), decided.size() - masked.size()));
    }

    /** The same words, wherever they stand as whole words. */
    private void spread(String words, Ruling ruling, Item other, Actor actor) {
        var spans = examined(other).spans();
        Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(other.text().orElse(""))
                .results()
                .map(found -> new Span(found.start(), found.end(), "release.span.marked", true, Optional.of(ruling)))
                .filter(mark -> spans.stream().noneMatch(span -> span.masks() && span.overlaps(mark)))
                .forEach(mark -> {
                    rows.keep(other.id(), mark, actor.name(), release.now());
                    rows.untest(other.id());
                });
    }

    /**
     * The test of one record, by itself (OSL 6 kap. 1 §).
     *
     * @param refusal the provision by which nothing of it is given out; empty when it is, with what is masked
     */
    @Transactional
    public void test(long id, long item, Optional<String> refusal, Actor actor) {
        release.hold(id).open();
        var one = open(id, item);
        if (refusal.isEmpty() && one.undecided() > 0) {
            throw new Refused("release.undecided");
        }
        if (refusal.isEmpty() && enclosures.lines(one.item()).stream().anyMatch(Enclosures.Line::waits)) {
            throw new Refused("release.enclosed.undecided");
        }
        var provision = refusal.map(provisions::chosen).map(Ruling::masked).flatMap(Ruling::provision);
        var less = one.masks() > 0 || enclosures.holdsBack(one.item());
        var outcome = provision.isPresent() ? Outcome.REFUSED : less ? Outcome.PART : Outcome.WHOLE;
        rows.test(item, new Item.Tested(outcome, provision, actor.name(), release.now()));
        ledger.record(actor, new ReleaseItemTested(id, item, outcome, paragraphs(one.item(), one.spans(), provision)));
    }

    /** By which provisions something of it is kept back, each once. */
    private List<String> paragraphs(Item item, List<Span> spans, Optional<Ruling.Provided> whole) {
        if (whole.isPresent()) {
            return List.of(whole.get().paragraph());
        }
        var paragraphs = new TreeSet<>(enclosures.paragraphs(item));
        spans.stream()
                .flatMap(span -> span.ruling().flatMap(Ruling::provision).stream())
                .forEach(provision -> paragraphs.add(provision.paragraph()));
        return List.copyOf(paragraphs);
    }

    List<String> paragraphs(Item item) {
        return paragraphs(item, rows.spans(item.id()), item.tested().flatMap(Item.Tested::provision));
    }

    /** The same as one cites them. */
    public List<String> cites(Item item) {
        return paragraphs(item).stream().map(Provision::cite).toList();
    }

    private Examined open(long id, long item) {
        var one = examined(id, item);
        one.item().open();
        return one;
    }
}
