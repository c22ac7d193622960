package torg.town;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torg.inbox.Conversation;
import torg.inbox.Conversation.Colleague;
import torg.inbox.Conversation.State;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.inbox.Look;
import torg.inbox.Message;
import torg.inbox.Queue;
import torg.ledger.Actor;
import torg.moderation.Act;
import torg.moderation.ActId;
import torg.moderation.Ground;
import torg.moderation.Grounds;
import torg.moderation.Link;
import torg.moderation.Measure;
import torg.moderation.Moderation;
import torg.moderation.letters.Letters;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Past;
import torg.platforms.square.SquareChannel;
import torg.shell.Words;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/**
 * What the town's residents should not have written, and what its two moderators did about it: one measure of each kind,
 * one that was taken back, one whose author waits for an answer, a block with an end and one that waits for a second
 * person. Each is one act, in the town's own time and through the rooms' doors.
 */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class Moderators {
    private static final int LOOKED_THROUGH = 300;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Staff staff;
    private final Inbox inbox;
    private final Moderation moderation;
    private final Grounds grounds;
    private final Letters letters;
    private final SquareChannel channel;
    private final Past past;
    private final TownClock clock;
    private final TransactionTemplate transaction;

    Moderators(
            Staff staff,
            Inbox inbox,
            Moderation moderation,
            Grounds grounds,
            Letters letters,
            SquareChannel channel,
            Past past,
            TownClock clock,
            TransactionTemplate transaction) {
        this.staff = staff;
        this.inbox = inbox;
        this.moderation = moderation;
        this.grounds = grounds;
        this.letters = letters;
        this.channel = channel;
        this.past = past;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * A line of measures.tsv, column by column.
     *
     * @param then what became of it; empty when nothing did
     */
    private record Line(
            int daysAgo,
            Measure.Kind kind,
            String ground,
            boolean criticism,
            String words,
            String reason,
            String second,
            String then,
            String objection,
            String answer) {
        static Line of(String[] field) {
            return new Line(
                    Integer.parseInt(field[0]),
                    Measure.Kind.valueOf(field[1]),
                    field[2],
                    field[3].equals("ja"),
                    field[4],
                    field[5],
                    field(field, 6),
                    field(field, 7),
                    field(field, 8),
                    field(field, 9));
        }

        private static String field(String[] fields, int n) {
            return n < fields.length ? fields[n] : "";
        }
    }

    private record Desk(Person first, Person second) {}

    void keepOrderOnce() {
        var units = staff.units().stream().map(Unit::id).toList();
        var desk = desk();
        if (desk.isEmpty() || !moderation.page(units, Optional.empty(), 1).isEmpty()) {
            return;
        }
        var answered = inbox.page(Look.at(Queue.DONE), units, 0, Optional.empty(), LOOKED_THROUGH).stream()
                .filter(conversation -> conversation.network() == Network.SQUARE)
                .toList();
        // All of it or nothing: a start that is killed halfway begins anew.
        transaction.executeWithoutResult(status -> {
            Set<ConversationId> taken = new HashSet<>();
            Texts.rows("measures.tsv").map(Line::of).forEach(line -> keepOrder(line, answered, taken, desk.get()));
        });
    }

    /** Of those who moderate the whole city, the two who were hired first. */
    private Optional<Desk> desk() {
        var moderators = staff.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .flatMap(city -> staff.in(city).stream())
                .filter(colleague -> colleague.assignment().role() == Role.MODERATOR)
                .map(colleague -> colleague.person())
                .toList();
        return moderators.size() < 2 ? Optional.empty() : Optional.of(new Desk(moderators.get(0), moderators.get(1)));
    }

    /** In a conversation that was thought to be over, somebody goes on. */
    private void keepOrder(Line line, List<Conversation> answered, Set<ConversationId> taken, Desk desk) {
        var at = LocalDate.now()
                .minusDays(line.daysAgo())
                .atTime(18, 30)
                .atZone(Words.ZONE)
                .toInstant();
        answered.stream()
                .filter(conversation -> wasOver(conversation, at) && !taken.contains(conversation.id()))
                .findFirst()
                .ifPresent(conversation -> {
                    taken.add(conversation.id());
                    clock.at(at, () -> write(line, conversation));
                    past.read();
                    clock.at(at.plus(HOUR), () -> decide(line, conversation, desk, at.plus(HOUR)));
                });
    }

    private static boolean wasOver(Conversation conversation, Instant at) {
        return conversation.state() instanceof State.Answered(var colleague, var when) && when.isBefore(at);
    }

    private void write(Line line, Conversation conversation) {
        var ref = new RemoteRef("square:" + UUID.nameUUIDFromBytes(line.words().getBytes(UTF_8)));
        past.land(
                conversation.connection(),
                channel.said(
                        ref, conversation.root(), conversation.root().value(), conversation.author(), line.words()));
    }

    private void decide(Line line, Conversation conversation, Desk desk, Instant at) {
        var first = by(desk.first(), at);
        var message = inbox.messages(conversation.id()).stream()
                .filter(said -> !said.ours())
                .mapToLong(Message::id)
                .max()
                .orElseThrow();
        ground(line, at).ifPresent(ground -> {
            var act = moderation.decide(
                    new Moderation.Wanted(
                            message,
                            line.kind(),
                            ground,
                            line.reason(),
                            line.second(),
                            line.criticism(),
                            Optional.empty()),
                    first,
                    actor(desk.first()));
            past.deliver(conversation.connection());
            clock.at(at.plus(HOUR), () -> {
                goesOn(line, act, by(desk.second(), at.plus(HOUR)), actor(desk.second()));
                past.deliver(conversation.connection());
            });
        });
        var colleague = new Colleague(desk.first().id(), desk.first().name());
        inbox.take(conversation.id(), colleague, false, actor(desk.first()));
        inbox.close(conversation.id(), Words.swedish("town.measure.closed"), colleague, actor(desk.first()));
    }

    /** A text of the law by its code, or a rule of the city's own by the beginning of its name. */
    private Optional<String> ground(Line line, Instant at) {
        return grounds.at(at).stream()
                .filter(ground ->
                        ground.code().equals(line.ground()) || ground.title().startsWith(line.ground()))
                .map(Ground::code)
                .findFirst();
    }

    private void goesOn(Line line, ActId act, Act.By second, Actor actor) {
        switch (line.then()) {
            case "bekräftad" -> moderation.confirm(act, second, actor);
            case "invänd" -> object(act, line);
            case "hävd" -> {
                object(act, line);
                letters.decide(act, true, line.answer(), second, actor);
            }
            default -> {}
        }
    }

    private void object(ActId act, Line line) {
        var link = letters.address(act).orElseThrow();
        letters.object(new Link(link.substring(link.lastIndexOf('/') + 1)), line.objection());
    }

    private static Act.By by(Person person, Instant at) {
        return new Act.By(person.id(), person.name(), at);
    }

    private static Actor actor(Person person) {
        return Actor.person(person.id(), person.name());
    }
}
