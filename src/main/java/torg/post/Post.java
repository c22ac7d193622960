package torg.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.post.PostEvent.PaceChosen;
import torg.post.PostEvent.TestLetterPut;
import torg.shell.Words;
import torg.staff.Messenger;
import torg.staff.Person;
import torg.staff.Staff;
import torg.staff.Waiting;
import torg.vault.Seal;
import torg.vault.Secret;

/** The door to letters: what is put in the box, and how often somebody wants it emptied. */
@Component
@EnableConfigurationProperties(PostSettings.class)
public class Post implements Messenger {
    static final LocalTime MORNING = LocalTime.of(7, 0);
    static final String OUTSIDERS = "post/outsider";
    private static final Duration DAY = Duration.ofDays(1);

    private final Letters letters;
    private final Staff staff;
    private final List<Waiting> rooms;
    private final PostSettings settings;
    private final Seal seal;
    private final Ledger ledger;
    private final Clock clock;

    Post(
            Letters letters,
            Staff staff,
            List<Waiting> rooms,
            PostSettings settings,
            Seal seal,
            Ledger ledger,
            Clock clock) {
        this.letters = letters;
        this.staff = staff;
        this.rooms = rooms;
        this.settings = settings;
        this.seal = seal;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param word the key of why the last one that failed did; empty while none has */
    public record Figures(long waiting, long sent, long givenUp, Optional<String> word) {}

    /** Looks round the rooms for what somebody should hear of. To look twice puts nothing twice. */
    public void lookAround() {
        rooms.forEach(room -> room.words()
                .forEach(word -> put(word.key(), Kind.valueOf(word.kind().name()), word.person(), word.path())));
    }

    private void put(String key, Kind kind, Person person, String path) {
        var pace = pace(person.id());
        if (person.email().isBlank() || kind != Kind.ALARM && pace == Pace.ALARMS_ONLY) {
            return;
        }
        var now = clock.instant();
        var due = kind == Kind.ALARM || kind == Kind.TEST || pace == Pace.AT_ONCE ? now : nextMorning(now);
        letters.put(key + "/" + person.id(), kind, Optional.of(person.id()), path, Optional.empty(), now, due);
    }

    static Instant nextMorning(Instant now) {
        var here = ZonedDateTime.ofInstant(now, Words.ZONE);
        var today = here.toLocalDate().atTime(MORNING).atZone(Words.ZONE);
        return (today.isAfter(here)
                        ? today
                        : here.toLocalDate().plusDays(1).atTime(MORNING).atZone(Words.ZONE))
                .toInstant();
    }

    @Override
    public boolean reaches(String outsider) {
        return settings.configured() && outsider.matches("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");
    }

    /** The link is what opens the question, and so is kept sealed, with the address it goes to. */
    @Override
    public void send(String key, String outsider, String path) {
        var now = clock.instant();
        letters.put(
                "outsider/" + key,
                Kind.OUTSIDER,
                Optional.empty(),
                "",
                Optional.of(seal.close(new Secret(outsider + "\n" + path), OUTSIDERS)),
                now,
                now);
    }

    public Pace pace(long person) {
        return letters.pace(person).orElse(Pace.AT_ONCE);
    }

    @Transactional
    public void choose(long person, Pace pace, Actor actor) {
        letters.pace(person, pace);
        ledger.record(actor, new PaceChosen(person, pace));
    }

    /** A letter to whoever asks, to see whether letters arrive. */
    @Transactional
    public void test(long person, Actor actor) {
        put("test/" + UUID.randomUUID(), Kind.TEST, staff.person(person), "/post");
        ledger.record(actor, new TestLetterPut(person));
    }

    public Figures figures() {
        return letters.figures(clock.instant().minus(DAY));
    }
}
