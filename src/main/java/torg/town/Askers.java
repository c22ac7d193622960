package torg.town;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.records.diary.Diary;
import torg.records.release.Candidate;
import torg.records.release.Delivery;
import torg.records.release.Release;
import torg.records.release.Scope;
import torg.records.release.Way;
import torg.records.release.Weighing;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** Somebody has asked the town for records: one request came today, one since yesterday and is being weighed. */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class Askers {
    private static final List<String> ABOUT = List.of("förskolan", "hemtjänsten", "parkering", "biblioteket");
    private static final int FEW = 4;

    private final Release release;
    private final Weighing weighing;
    private final Diary diary;
    private final Staff staff;
    private final TownClock clock;

    Askers(Release release, Weighing weighing, Diary diary, Staff staff, TownClock clock) {
        this.release = release;
        this.weighing = weighing;
        this.diary = diary;
        this.staff = staff;
        this.clock = clock;
    }

    void askOnce() {
        var boards = staff.units().stream().filter(diary::isAuthority).toList();
        if (release.running(boards.stream().map(Unit::id).toList()).isEmpty()) {
            ABOUT.stream()
                    .flatMap(word -> boards.stream().map(board -> scope(board, word)))
                    .filter(scope -> !found(scope).isEmpty())
                    .findFirst()
                    .ifPresent(this::ask);
        }
    }

    private static Scope scope(Unit board, String word) {
        return new Scope(Optional.of(board.id()), Optional.empty(), Optional.empty(), Optional.empty(), word);
    }

    private List<Candidate> found(Scope scope) {
        return weighing.candidates(scope, units(scope));
    }

    private List<Long> units(Scope scope) {
        return staff.idsBelow(List.of(scope.board().orElseThrow()));
    }

    private void ask(Scope scope) {
        var words = "Alla frågor om " + scope.words() + " och stadens svar på dem.";
        release.ask(new Release.Asked(Way.FORM, Delivery.LINK, words, scope, ""), Actor.RESIDENT);
        clock.at(
                clock.instant().minus(30, ChronoUnit.HOURS),
                () -> registrar().ifPresent(registrar -> weigh(scope, registrar)));
    }

    private void weigh(Scope scope, Actor registrar) {
        var wanted = "Klagomål som rör " + scope.words() + ".";
        var taken = release.ask(new Release.Asked(Way.PHONE, Delivery.ON_THE_SPOT, wanted, scope, ""), registrar);
        weighing.choose(
                taken.id(), found(scope).stream().limit(FEW).map(Candidate::key).toList(), units(scope), registrar);
    }

    private Optional<Actor> registrar() {
        return staff.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .flatMap(city -> staff.in(city).stream())
                .filter(colleague -> colleague.assignment().role() == Role.REGISTRAR)
                .map(colleague ->
                        Actor.person(colleague.person().id(), colleague.person().name()))
                .findFirst();
    }
}
