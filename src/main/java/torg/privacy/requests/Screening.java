package torg.privacy.requests;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.names.Acquaintances;
import torg.privacy.names.NameFinder;
import torg.privacy.names.NamedSpan;
import torg.privacy.names.NamedSpan.Certainty;
import torg.privacy.requests.RequestEvent.NamesDecided;
import torg.privacy.requests.ScreenedNames.Kept;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.staff.Staff;

/**
 * The door to the names of others in what somebody asks for about themselves: they are hidden before it is handed over
 * (GDPR article 15.4; domain.md D51). Torg proposes, a person decides on every one that is not certain.
 */
@Component
public class Screening {
    /** The words of a text, as one can choose among them. */
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final RequestRows requests;
    private final ScreenedNames kept;
    private final Finds finds;
    private final Staff staff;
    private final Ledger ledger;
    private final Clock clock;

    Screening(RequestRows requests, ScreenedNames kept, Finds finds, Staff staff, Ledger ledger, Clock clock) {
        this.requests = requests;
        this.kept = kept;
        this.finds = finds;
        this.staff = staff;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What was decided about a stretch of a text. */
    public record Choice(int start, int end, NameGround ground) {}

    public List<Screened> of(SubjectRequest request) {
        return screen(request, finds.of(request.subject()));
    }

    List<Screened> screen(SubjectRequest request, List<Trace> traces) {
        var candidates = traces.stream()
                .flatMap(trace -> NameFinder.candidates(trace.readable()).stream())
                .collect(Collectors.toSet());
        var known = finds.known(traces, candidates);
        var finder = new NameFinder(own(request.subject()));
        var decided = kept.of(request.id()).stream().collect(Collectors.groupingBy(Kept::text));
        return traces.stream()
                .map(trace -> {
                    var found = finder.in(trace.readable(), known.getOrDefault(trace.to(), Acquaintances.NONE)).stream()
                            .filter(span -> !trace.ours() || !isColleague(span.in(trace.readable())))
                            .toList();
                    var key = Screened.keyOf(trace);
                    return new Screened(trace, key, with(found, decided.getOrDefault(key, List.of())));
                })
                .toList();
    }

    private static Set<String> own(Subject subject) {
        return Stream.concat(
                        subject.names().stream().flatMap(name -> Stream.of(name.split("[\\s,]+"))),
                        subject.bareHandles().stream())
                .collect(Collectors.toSet());
    }

    /** In what the city wrote, a colleague's name is somebody on duty. In what others wrote, a person decides which it is. */
    private boolean isColleague(String name) {
        return staff.personNamed(name).isPresent();
    }

    private static List<Screened.Name> with(List<NamedSpan> found, List<Kept> decided) {
        var names = new ArrayList<Screened.Name>();
        decided.stream()
                .filter(Kept::marked)
                .forEach(mark -> names.add(new Screened.Name(mark.span(), Optional.of(mark.ground()))));
        var marks = List.copyOf(names);
        for (var span : found) {
            if (marks.stream().noneMatch(mark -> mark.span().overlaps(span))) {
                names.add(new Screened.Name(
                        span,
                        decided.stream()
                                .filter(d -> d.start() == span.start() && d.end() == span.end())
                                .map(Kept::ground)
                                .findFirst()));
            }
        }
        return names;
    }

    /** @param everywhere the same for the same words in everything that was found */
    @Transactional
    public void decide(long id, String text, List<Choice> choices, boolean everywhere, Actor colleague) {
        var all = of(hold(id));
        var one = one(all, text);
        var decided = new ArrayList<Kept>();
        for (var choice : choices) {
            var name = one.names().stream()
                    .filter(n -> n.span().start() == choice.start() && n.span().end() == choice.end())
                    .findFirst()
                    .orElseThrow(() -> new Refused("requests.names-changed"));
            var words = name.span().in(one.trace().readable());
            if (everywhere) {
                all.forEach(screened -> same(screened, words, choice.ground()).forEach(decided::add));
            } else {
                decided.add(kept(one, name, choice.ground()));
            }
        }
        keep(id, decided, colleague);
    }

    private static Stream<Kept> same(Screened screened, String words, NameGround ground) {
        return screened.names().stream()
                .filter(name -> name.span().in(screened.trace().readable()).equalsIgnoreCase(words))
                .map(name -> kept(screened, name, ground));
    }

    private static Kept kept(Screened screened, Screened.Name name, NameGround ground) {
        return new Kept(
                screened.key(),
                name.span().start(),
                name.span().end(),
                name.span().certainty() == Certainty.MARKED,
                ground);
    }

    /**
     * Hides words that nobody found.
     *
     * @param words their numbers in {@link #words}; those in a row become one
     */
    @Transactional
    public void mark(
            long id, String text, List<Integer> words, NameGround ground, boolean everywhere, Actor colleague) {
        var all = of(hold(id));
        var one = one(all, text);
        var marks = new ArrayList<Kept>();
        for (var span : rows(words(one.trace().readable()), words)) {
            marks.add(new Kept(one.key(), span.start(), span.end(), true, ground));
            if (everywhere) {
                all.stream()
                        .filter(screened -> screened != one)
                        .flatMap(screened ->
                                written(screened, span.in(one.trace().readable()), ground))
                        .forEach(marks::add);
            }
        }
        kept.unmark(id, marks);
        keep(id, marks, colleague);
    }

    /** Each word of a text, without the punctuation about it. */
    public static List<NamedSpan> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> trimmed(text, word.start(), word.end()))
                .toList();
    }

    private static NamedSpan trimmed(String text, int start, int end) {
        var from = start;
        var to = end;
        while (from < to && !Character.isLetterOrDigit(text.charAt(from)) && text.charAt(from) != '@') {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1)) && text.charAt(to - 1) < 0x2000) {
            to--;
        }
        return from < to ? new NamedSpan(from, to, Certainty.MARKED) : new NamedSpan(start, end, Certainty.MARKED);
    }

    private static List<NamedSpan> rows(List<NamedSpan> words, List<Integer> chosen) {
        var rows = new ArrayList<NamedSpan>();
        var last = -2;
        for (int number : chosen.stream().sorted().distinct().toList()) {
            if (number < 0 || number >= words.size()) {
                throw new Refused("requests.names-changed");
            }
            var word = words.get(number);
            if (number == last + 1) {
                rows.add(new NamedSpan(rows.removeLast().start(), word.end(), Certainty.MARKED));
            } else {
                rows.add(word);
            }
            last = number;
        }
        return rows;
    }

    private static Stream<Kept> written(Screened screened, String words, NameGround ground) {
        var text = screened.trace().readable();
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .results()
                .map(found -> new Kept(screened.key(), found.start(), found.end(), true, ground));
    }

    private void keep(long id, List<Kept> decided, Actor colleague) {
        kept.keep(id, decided, colleague.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        var places = new TreeMap<String, Integer>();
        decided.forEach(d -> places.merge(d.ground().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        var hidden = (int) decided.stream().filter(d -> d.ground().hides()).count();
        ledger.record(colleague, new NamesDecided(id, hidden, decided.size() - hidden, Map.copyOf(places)));
    }

    private static Screened one(List<Screened> all, String text) {
        return all.stream()
                .filter(screened -> screened.key().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused("requests.names-changed"));
    }

    private SubjectRequest hold(long id) {
        var request = requests.hold(id).orElseThrow(NotFound::new);
        if (request.answered().isPresent()) {
            throw new Refused("requests.already-answered");
        }
        return request;
    }
}
