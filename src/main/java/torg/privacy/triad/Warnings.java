package torg.privacy.triad;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** The door to the words that warn. A warning is for a person to read; nothing is hidden or refused because of it. */
@Component
public class Warnings {
    private static final Set<UnitKind> BOARDS = EnumSet.of(UnitKind.BOARD, UnitKind.DISTRICT_BOARD, UnitKind.COMPANY);

    private final WordLists lists;
    private final Staff staff;
    private final Ledger ledger;

    Warnings(WordLists lists, Staff staff, Ledger ledger) {
        this.lists = lists;
        this.staff = staff;
        this.ledger = ledger;
    }

    /**
     * Finds the words of a text that together tell of somebody's health, by the lists of the board it belongs to; the names
     * of that board's units are places. Looked up once, for as many texts as there are.
     *
     * @param place a unit and everything above it
     */
    public Function<String, List<Mark>> at(List<Long> place) {
        var words = new EnumMap<WordKind, List<String>>(WordKind.class);
        words.putAll(effective(place));
        words.put(
                WordKind.PLACE,
                Stream.concat(words.get(WordKind.PLACE).stream(), units(place)).toList());
        return new Triad(words)::in;
    }

    /** Units have names such as Solgläntan; what is called like its board would be found everywhere. */
    private Stream<String> units(List<Long> place) {
        return staff.units().stream()
                .filter(unit -> place.size() < 2 || unit.below(place.get(1)))
                .filter(unit -> unit.kind() == UnitKind.UNIT)
                .map(Unit::name);
    }

    /** The lists that hold for a place: the nearest board's own, else those that hold for everybody. */
    public Map<WordKind, List<String>> effective(List<Long> place) {
        var own = lists.of(place);
        var words = new EnumMap<WordKind, List<String>>(WordKind.class);
        for (var kind : WordKind.values()) {
            words.put(kind, kind.usual());
            place.forEach(unit -> {
                var theirs = own.getOrDefault(unit, Map.of()).get(kind);
                if (theirs != null) {
                    words.put(kind, theirs);
                }
            });
        }
        return words;
    }

    public List<Unit> boards() {
        return staff.units().stream()
                .filter(unit -> BOARDS.contains(unit.kind()))
                .toList();
    }

    @Transactional
    public void change(Unit board, WordKind kind, List<String> words, Actor colleague) {
        var before = effective(board.path()).get(kind);
        lists.save(board.id(), kind, words);
        ledger.record(
                colleague,
                new WordsChanged(
                        board.id(),
                        board.name(),
                        kind,
                        words.stream().filter(word -> !before.contains(word)).toList(),
                        before.stream().filter(word -> !words.contains(word)).toList(),
                        colleague.name()));
    }
}
