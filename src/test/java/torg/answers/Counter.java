package torg.answers;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation;
import torg.inbox.Conversation.Colleague;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.platforms.Credentials;
import torg.platforms.square.SquareChannel;
import torg.register.Register;
import torg.register.checks.Library;
import torg.register.stages.Ruling;
import torg.shell.Visitor;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.vault.Secret;

/** A library where residents ask and colleagues answer, for tests of what stands between the two. */
@Component
public class Counter {
    private final Library library;
    private final Register register;
    private final SquareChannel channel;
    private final Inbox inbox;
    private final Cast cast;
    private final JdbcClient db;
    private final String address;

    Counter(
            Library library,
            Register register,
            SquareChannel channel,
            Inbox inbox,
            Cast cast,
            JdbcClient db,
            @Value("${torg.address}") String address) {
        this.library = library;
        this.register = register;
        this.channel = channel;
        this.inbox = inbox;
        this.cast = cast;
        this.db = db;
        this.address = address;
    }

    public Library.Desk open() {
        var desk = library.open();
        var head = Actor.person(desk.head().id(), "Hedvig");
        register.decide(
                desk.account(),
                new Ruling("KUN 2026/7", LocalDate.of(2026, 1, 2)),
                desk.head().id(),
                head);
        register.connect(
                desk.account(), new Credentials("", "account/" + desk.account().value(), new Secret("")), head);
        return desk;
    }

    /** As it stands once it has been put in its conversation. */
    public ConversationId asked(Library.Desk desk, String name, String text) {
        var secret = channel.newSecret();
        var connection = register.find(desk.account()).connection().orElseThrow();
        channel.ask(connection, secret, name, text).join();
        var root = SquareChannel.root(secret);
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> inbox.begunBy(root), Optional::isPresent)
                .map(Conversation::id)
                .orElseThrow();
    }

    public ConversationId takenBy(Person colleague, Library.Desk desk, String name, String text) {
        var question = asked(desk, name, text);
        take(question, colleague);
        return question;
    }

    public void take(ConversationId question, Person colleague) {
        inbox.take(question, colleague(colleague), true, actor(colleague));
    }

    /** The unit's own rule, beside the city's in its first version. */
    public void demandFourEyes(Library.Desk desk) {
        db.sql("""
                        insert into policy_change (version, rule_id, unit_id, paragraph, source, title, text, kind, value)
                        values (1, 'answer.four-eyes', :unit, '6 §', 'Prov', 'Fyra ögon', 'Ett svar godkänns av en kollega.', 'MUST', '')
                        """).param("unit", desk.unit().id()).update();
    }

    public Visitor visitor(Person person) {
        var visitor = new Visitor(address);
        visitor.signIn(person.signInName(), Cast.PASSWORD);
        return visitor;
    }

    /** One more who may answer there. */
    public Person colleagueIn(Library.Desk desk, String name) {
        return cast.in(Role.WEB_EDITOR, desk.unit(), name);
    }

    public static Colleague colleague(Person person) {
        return new Colleague(person.id(), person.name());
    }

    public static Actor actor(Person person) {
        return Actor.person(person.id(), person.name());
    }
}
