package torg.town;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import torg.ledger.Actor;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** Founds the city's organisation and hires its people. */
final class CityHall {

    /** A place where accounts and questions belong, with its people. */
    record Desk(Unit unit, List<String> topics, Person head, Person manager, Person editor) {

        /** A case number as the unit would write it. */
        String reference(LocalDate day, int number) {
            return "%s %d/%d"
                    .formatted(
                            unit.shortName().replaceAll("[^a-z].*", "").toUpperCase(Locale.ROOT),
                            day.getYear(),
                            number);
        }
    }

    private final Staff staff;
    private final Texts texts;
    private final RandomGenerator random;
    private final LocalDate since;
    private final Set<String> signInNames = new HashSet<>();
    private final List<Desk> desks = new ArrayList<>();
    private Unit city;

    CityHall(Staff staff, Texts texts, RandomGenerator random, LocalDate since) {
        this.staff = staff;
        this.texts = texts;
        this.random = random;
        this.since = since;
    }

    List<Desk> build(String cityName) {
        city = staff.found(Optional.empty(), UnitKind.CITY, cityName, "stad", Actor.TORG);
        var director = hire(Role.COMMUNICATIONS_DIRECTOR, city);
        var head = hire(Role.HEAD, city);
        cast(director);
        desks.add(new Desk(city, List.of("kontakt"), head, director, hire(Role.WEB_EDITOR, city)));
        var heads = new LinkedHashMap<String, Map.Entry<Unit, Person>>();
        for (var board : texts.boards()) {
            heads.put(board.shortName(), found(board));
        }
        for (var office : texts.offices()) {
            var above = heads.get(office.board());
            var unit = staff.found(
                    Optional.of(above.getKey()), UnitKind.UNIT, office.name(), office.shortName(), Actor.TORG);
            desks.add(new Desk(
                    unit,
                    office.topics(),
                    above.getValue(),
                    hire(Role.UNIT_MANAGER, unit),
                    hire(Role.WEB_EDITOR, unit)));
        }
        return desks;
    }

    /** The administration under a board, or the company itself; with its head. */
    private Map.Entry<Unit, Person> found(Texts.Board board) {
        var kind = switch (board.kind()) {
            case "bolag" -> UnitKind.COMPANY;
            case "stadsdelsnämnd" -> UnitKind.DISTRICT_BOARD;
            default -> UnitKind.BOARD;
        };
        var unit = staff.found(Optional.of(city), kind, board.name(), board.shortName(), Actor.TORG);
        var under = board.administration().isBlank()
                ? unit
                : staff.found(
                        Optional.of(unit),
                        UnitKind.ADMINISTRATION,
                        board.administration(),
                        board.shortName() + "-forvaltning",
                        Actor.TORG);
        var head = hire(Role.HEAD, unit);
        var editor = hire(Role.WEB_EDITOR, unit);
        delegateNowAndThen(head, editor, unit);
        desks.add(new Desk(under, board.topics(), head, hire(Role.UNIT_MANAGER, under), editor));
        return Map.entry(under, head);
    }

    private void delegateNowAndThen(Person head, Person delegate, Unit unit) {
        if (random.nextInt(3) == 0) {
            staff.delegate(
                    head,
                    delegate,
                    unit,
                    "%s %d/%d"
                            .formatted(
                                    unit.shortName().toUpperCase(Locale.ROOT),
                                    since.getYear(),
                                    100 + random.nextInt(900)),
                    since,
                    Optional.empty(),
                    Actor.TORG);
        }
    }

    /** One of each role over the whole city, so that whoever looks can sit in anybody's chair. */
    private void cast(Person director) {
        for (var role : List.of(
                Role.MODERATOR,
                Role.REGISTRAR,
                Role.ARCHIVIST,
                Role.SECRETARY,
                Role.EXPERT,
                Role.AUDITOR,
                Role.ADMINISTRATOR)) {
            hire(role, city);
        }
        staff.give(director, Role.MODERATOR, city, since, Optional.empty(), Actor.TORG);
    }

    private Person hire(Role role, Unit unit) {
        var name = texts.name(random);
        var plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z]+", ".");
        var signIn = plain;
        for (var n = 2; !signInNames.add(signIn); n++) {
            signIn = plain + n;
        }
        var person = staff.hire(signIn, name, signIn + "@sundhamn.example", Actor.TORG);
        staff.give(person, role, unit, since, Optional.empty(), Actor.TORG);
        return person;
    }
}
