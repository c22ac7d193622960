package torg.town;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.answers.Answers;
import torg.answers.Kind;
import torg.answers.Publicity;
import torg.answers.Search;
import torg.answers.Wording;
import torg.inbox.Conversation;
import torg.inbox.Conversation.State;
import torg.inbox.Inbox;
import torg.inbox.Look;
import torg.inbox.Queue;
import torg.ledger.Actor;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;

/** The town's approved answers, one of them forgotten by its owner, and what it has answered for everybody. */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class Shelf {
    private static final int LOOKED_THROUGH = 200;

    private final Staff staff;
    private final Inbox inbox;
    private final Answers answers;
    private final Publicity publicity;

    Shelf(Staff staff, Inbox inbox, Answers answers, Publicity publicity) {
        this.staff = staff;
        this.inbox = inbox;
        this.answers = answers;
        this.publicity = publicity;
    }

    /** @param question empty for what is not made public */
    private record Line(
            String board,
            String title,
            String topic,
            String words,
            String brief,
            String page,
            int months,
            String question) {
        static Line of(String[] field) {
            return new Line(
                    field[0], field[1], field[2], field[3], field[4], field[5], Integer.parseInt(field[6]), field[7]);
        }
    }

    void stockOnce() {
        var all = new Search("", Optional.empty(), Optional.empty(), Search.Which.IN_USE);
        if (answers.page(all, 1).isEmpty()) {
            Texts.rows("answers.tsv").map(Line::of).forEach(line -> staff.units().stream()
                    .filter(unit -> unit.shortName().equals(line.board() + "-forvaltning"))
                    .findFirst()
                    .ifPresent(unit -> stock(line, unit)));
        }
    }

    private void stock(Line line, Unit unit) {
        manager(unit).ifPresent(owner -> {
            var reviewOn = answers.today().plusMonths(line.months());
            answers.layDown(
                    new Wording(
                            Kind.ORDINARY,
                            line.title(),
                            line.topic(),
                            unit,
                            owner,
                            line.words(),
                            line.brief(),
                            "https://sundhamn.example/" + line.page(),
                            "Stadsjuristen",
                            reviewOn),
                    Actor.person(owner.id(), owner.name()));
            if (!line.question().isEmpty()) {
                answered(unit).ifPresent(conversation -> publish(line, conversation, reviewOn, owner));
            }
        });
    }

    private void publish(Line line, Conversation conversation, LocalDate reviewOn, Person owner) {
        var said = line.words()
                .replace("Hej {namn}! ", "")
                .replace(" /{handläggare}, {enhet}", "")
                .replace("{länk}", "https://sundhamn.example/" + line.page());
        publicity.publish(
                conversation.id(),
                line.question(),
                said,
                line.topic(),
                reviewOn,
                Actor.person(owner.id(), owner.name()));
    }

    /** An answered one that is not public yet. */
    private Optional<Conversation> answered(Unit unit) {
        return inbox
                .page(
                        Look.at(Queue.DONE),
                        staff.idsBelow(List.of(unit.id())),
                        0,
                        Optional.empty(),
                        LOOKED_THROUGH)
                .stream()
                .filter(conversation -> conversation.state() instanceof State.Answered
                        && !publicity.isPublic(conversation.id()))
                .findFirst();
    }

    private Optional<Person> manager(Unit unit) {
        return staff.in(unit).stream()
                .filter(colleague -> colleague.assignment().role() == Role.UNIT_MANAGER)
                .map(colleague -> colleague.person())
                .findFirst();
    }
}
