package torg.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation;
import torg.inbox.Inbox;
import torg.inbox.threading.Arrived;
import torg.ledger.Actor;
import torg.moderation.Street;
import torg.records.Classified.By;
import torg.records.diary.Diary;
import torg.records.diary.Direction;
import torg.records.diary.LeftOut;
import torg.records.diary.Particular;
import torg.records.diary.Particulars;
import torg.records.diary.Registered;
import torg.register.Opened;
import torg.shell.Words;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;

/** A board with a library, a registrar and what residents write to it. */
@Component
public class Registry {
    private final Opened opened;
    private final Arrived arrived;
    private final Cast cast;
    private final Staff staff;
    private final Street street;
    private final Records records;
    private final Diary diary;
    private final Inbox inbox;

    Registry(
            Opened opened,
            Arrived arrived,
            Cast cast,
            Staff staff,
            Street street,
            Records records,
            Diary diary,
            Inbox inbox) {
        this.opened = opened;
        this.arrived = arrived;
        this.cast = cast;
        this.staff = staff;
        this.street = street;
        this.records = records;
        this.diary = diary;
        this.inbox = inbox;
    }

    /** @param reg the registrar of the board */
    public record Counter(Opened.Library library, Unit board, Person reg) {
        public List<Long> units() {
            return List.of(library.unit().id());
        }

        public Actor actor() {
            return Actor.person(reg.id(), reg.name());
        }
    }

    public Counter counter() {
        var library = opened.library();
        var path = library.unit().path();
        var board = staff.unit(path.get(path.size() - 2));
        return new Counter(library, board, cast.in(Role.REGISTRAR, board, "Rut Registrator"));
    }

    public Conversation written(Counter counter, String words) {
        return arrived.now(counter.library().account(), words);
    }

    public By by(Counter counter) {
        return new By(counter.reg().id(), counter.reg().name(), records.now());
    }

    public String key(Person person) {
        return street.key(person);
    }

    public Conversation toRegister(Counter counter, String words) {
        var conversation = written(counter, words);
        records.classify(conversation.id(), Reason.SPECIAL_INTEREST, by(counter), counter.actor());
        return inbox.find(conversation.id());
    }

    public Registered registered(Counter counter, Conversation conversation, String party, String concerns) {
        return diary.register(conversation.id(), particulars(party, concerns), counter.actor());
    }

    public static Particulars particulars(String party, String concerns) {
        return new Particulars(
                LocalDate.now(Words.ZONE), Direction.RECEIVED, Particular.shown(party), Particular.shown(concerns));
    }

    public static Particulars unnamed(String party, String concerns) {
        return new Particulars(
                LocalDate.now(Words.ZONE),
                Direction.RECEIVED,
                new Particular(party, Optional.of(LeftOut.PRIVATE_PERSON)),
                Particular.shown(concerns));
    }

    /** Letters that nothing else in the city has. */
    public static String unheard() {
        return "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x" + System.nanoTime() % 100_000;
    }
}
