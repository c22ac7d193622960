package torg.town;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.counter.AnswerBy;
import torg.counter.Counter;
import torg.counter.Grade;
import torg.counter.Note;
import torg.inbox.Conversation.Colleague;
import torg.inbox.Message.Delivery.Told;
import torg.ledger.Actor;
import torg.platforms.Way;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;

/** What the town's clerks have written down: calls, a letter, a visit, and what is said where the town has no account. */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class Notebook {
    private final Counter counter;
    private final Staff staff;
    private final TownClock clock;
    private final JdbcClient db;

    Notebook(Counter counter, Staff staff, TownClock clock, JdbcClient db) {
        this.counter = counter;
        this.staff = staff;
        this.clock = clock;
        this.db = db;
    }

    /** @param given what was answered at once; empty for what still waits */
    private record Line(
            String board,
            Way way,
            long hours,
            String name,
            String contact,
            AnswerBy by,
            String words,
            String given,
            String address,
            Optional<Grade> grade,
            String reason) {
        static Line of(String[] field) {
            return new Line(
                    field[0],
                    Way.valueOf(field[1]),
                    Long.parseLong(field[2]),
                    field[3],
                    field[4],
                    AnswerBy.valueOf(field[5]),
                    field[6],
                    field[7],
                    field[8],
                    field[9].isEmpty() ? Optional.empty() : Grade.of(Integer.valueOf(field[9])),
                    field[10]);
        }

        Note note(Instant at) {
            var key = UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8))
                    .toString();
            var seen = address.isEmpty()
                    ? Optional.<Note.Seen>empty()
                    : Optional.of(new Note.Seen(
                            URI.create(address), at.minus(4, ChronoUnit.HOURS), reason, grade, Optional.empty()));
            return new Note(key, way, at, name, contact, by, words, seen);
        }
    }

    /** A town where nobody asks anything has nothing to write down either. */
    void fillOnce() {
        if (db.sql("""
                        select exists (select from town where conversations > 0)
                            and not exists (select from counter_note)
                        """).query(Boolean.class).single()) {
            Texts.rows("notes.tsv")
                    .map(Line::of)
                    .forEach(line -> staff.units().stream()
                            .filter(unit -> unit.shortName().equals(line.board() + "-forvaltning"))
                            .findFirst()
                            .ifPresent(unit -> write(line, unit)));
        }
    }

    private void write(Line line, Unit unit) {
        staff.in(unit).stream()
                .filter(colleague -> colleague.assignment().role() == Role.UNIT_MANAGER)
                .map(colleague -> colleague.person())
                .findFirst()
                .ifPresent(person -> {
                    var at = Instant.now().minus(line.hours(), ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
                    var clerk = new Colleague(person.id(), person.name());
                    var actor = Actor.person(person.id(), person.name());
                    clock.at(at.plusSeconds(240), () -> {
                        var id = counter.write(line.note(at), unit, Optional.empty(), clerk, actor);
                        if (!line.given().isEmpty()) {
                            var told = new Told(at.plusSeconds(200), "visit", person.name());
                            counter.answered(id, line.given(), told, clerk, actor);
                        }
                    });
                });
    }
}
