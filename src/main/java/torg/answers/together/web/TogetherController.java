package torg.answers.together.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.answers.together.CommonId;
import torg.answers.together.Group;
import torg.answers.together.Together;
import torg.inbox.Conversation.Colleague;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;
import torg.staff.Staff;

/** The same question in several places: proposed, chosen, answered once, followed. */
@Controller
class TogetherController {
    private final Together together;
    private final Inbox inbox;
    private final Staff staff;
    private final Ledger ledger;

    TogetherController(Together together, Inbox inbox, Staff staff, Ledger ledger) {
        this.together = together;
        this.inbox = inbox;
        this.staff = staff;
        this.ledger = ledger;
    }

    @GetMapping("/answers/together")
    TogetherPage proposed(@RequestParam Optional<Long> conversation, SignedIn reader) {
        reader.with(Right.ANSWER);
        conversation.ifPresent(id ->
                reader.with(Right.ANSWER, inbox.find(new ConversationId(id)).place()));
        return page(conversation, new TogetherForm("", List.of(), null), Problems.NONE, reader);
    }

    @PostMapping("/answers/together")
    Answer give(TogetherForm form, SignedIn reader) {
        reader.with(Right.ANSWER);
        if (form.problems().any()) {
            return page(Optional.ofNullable(form.group()), form, form.problems(), reader);
        }
        var chosen = form.conversations().stream().map(ConversationId::new).toList();
        chosen.forEach(id -> reader.with(Right.ANSWER, inbox.find(id).place()));
        var id = together.give(form.words(), chosen, colleague(reader), Actor.of(reader));
        together.deliver(id, colleague(reader), Actor.of(reader));
        return new Go("/answers/together/" + id.value(), "answers.together.given");
    }

    @GetMapping("/answers/together/{id}")
    CommonPage one(@PathVariable long id, SignedIn reader) {
        var common = together.find(new CommonId(id));
        var places = common.parts().stream()
                .map(part ->
                        new CommonPage.Place(inbox.find(part.conversation()), part, together.delivery(common, part)))
                .filter(place ->
                        reader.may(Right.READ_INBOX, place.conversation().place()))
                .toList();
        if (places.isEmpty()) {
            reader.with(
                    Right.READ_INBOX,
                    inbox.find(common.parts().getFirst().conversation()).place());
        }
        return new CommonPage(common, places, common.person() == reader.person(), ledger.history("together/" + id));
    }

    /** Goes on where Torg stopped. */
    @PostMapping("/answers/together/{id}/delivery")
    Go deliver(@PathVariable long id, SignedIn reader) {
        together.find(new CommonId(id))
                .parts()
                .forEach(part -> reader.with(
                        Right.ANSWER, inbox.find(part.conversation()).place()));
        together.deliver(new CommonId(id), colleague(reader), Actor.of(reader));
        return new Go("/answers/together/" + id, "answers.together.given");
    }

    private TogetherPage page(Optional<Long> conversation, TogetherForm form, Problems problems, SignedIn reader) {
        var units = staff.idsBelow(reader.places(Right.ANSWER));
        var groups = conversation
                .filter(id -> reader.may(
                        Right.ANSWER, inbox.find(new ConversationId(id)).place()))
                .map(id -> together.around(new ConversationId(id), units, reader.person()).stream()
                        .toList())
                .orElseGet(() -> together.groups(units, reader.person()));
        return new TogetherPage(
                List.<Group>copyOf(groups), conversation.isPresent(), form, together.newest(reader.person()), problems);
    }

    private static Colleague colleague(SignedIn reader) {
        return new Colleague(reader.person(), reader.name());
    }
}
