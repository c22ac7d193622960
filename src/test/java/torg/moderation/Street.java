package torg.moderation;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.platforms.square.SquareChannel;
import torg.register.Opened;
import torg.register.Register;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;

/** A library on the square for tests, where somebody has written something, and two who moderate there. */
@Component
public class Street {
    private final Opened opened;
    private final Register register;
    private final Cast cast;
    private final SquareChannel channel;
    private final Inbox inbox;
    private final JdbcClient db;
    private final Moderation moderation;

    Street(
            Opened opened,
            Register register,
            Cast cast,
            SquareChannel channel,
            Inbox inbox,
            JdbcClient db,
            Moderation moderation) {
        this.opened = opened;
        this.register = register;
        this.cast = cast;
        this.channel = channel;
        this.inbox = inbox;
        this.db = db;
        this.moderation = moderation;
    }

    /**
     * @param secret the resident's own link
     * @param message what they wrote first
     */
    public record Written(
            Opened.Library library, String secret, Conversation conversation, long message, Person mona, Person mats) {
        public Act.By by(Person person, Moderation moderation) {
            return new Act.By(person.id(), person.name(), moderation.now());
        }
    }

    public Written somebodyWrites(String words) {
        var library = opened.library();
        var mona = cast.in(Role.MODERATOR, library.unit(), "Mona Moderator");
        var mats = cast.in(Role.MODERATOR, library.unit(), "Mats Moderator");
        return writes(library, words, mona, mats);
    }

    /** Somebody else, to the same library. */
    public Written somebodyElse(Written before, String words) {
        return writes(before.library(), words, before.mona(), before.mats());
    }

    private Written writes(Opened.Library library, String words, Person mona, Person mats) {
        var connection = register.find(library.account()).connection().orElseThrow();
        var secret = channel.newSecret();
        channel.ask(connection, secret, "Åsa", words).join();
        var conversation = await().atMost(Duration.ofSeconds(20))
                .until(() -> inbox.begunBy(SquareChannel.root(secret)), Optional::isPresent)
                .orElseThrow();
        var message = inbox.messages(conversation.id()).getFirst().id();
        return new Written(library, secret, conversation, message, mona, mats);
    }

    /** As Mona decides it, when nothing else is said. */
    public Act decided(Written written, Measure.Kind kind, String ground) {
        var id = moderation.decide(
                wanted(written, kind, ground, false), written.by(written.mona(), moderation), actor(written.mona()));
        return moderation.find(id);
    }

    public static Moderation.Wanted wanted(Written written, Measure.Kind kind, String ground, boolean criticism) {
        return new Moderation.Wanted(
                written.message(),
                kind,
                ground,
                "Kommentaren hotar en namngiven granne.",
                kind == Measure.Kind.DELETE ? "Hotet syns för den hotade även när det är dolt." : "",
                criticism,
                Optional.empty());
    }

    public static Actor actor(Person person) {
        return Actor.person(person.id(), person.name());
    }

    /** As it stands once the platform has answered. */
    public Act settled(ActId id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> moderation.find(id), act -> !(act.execution() instanceof Execution.OnItsWay));
    }

    /** The first of the city's rules that whoever wrote could read. */
    public static String rule(Grounds grounds, Proof proof) {
        return grounds.at(proof.judgedAt()).stream()
                .filter(ground -> ground.kind() == Ground.Kind.OWN_RULE)
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** A key with which a program acts as this person. */
    public String key(Person person) {
        var key = UUID.randomUUID().toString();
        db.sql("""
                        insert into api_key (hash, person_id, label, valid_to)
                        values (sha256(convert_to(:key, 'UTF8')), :person, 'test', current_date + 1)
                        """).param("key", key).param("person", person.id()).update();
        return key;
    }
}
