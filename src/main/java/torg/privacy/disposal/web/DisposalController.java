package torg.privacy.disposal.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import torg.ledger.Actor;
import torg.privacy.disposal.Disposal;
import torg.privacy.disposal.Item;
import torg.privacy.requests.Requests;
import torg.shell.Answer;
import torg.shell.Go;
import torg.shell.NotFound;
import torg.shell.Problems;
import torg.shell.SignedIn;
import torg.staff.Right;

/** Where a disposal is rehearsed, and confirmed by a second person. */
@Controller
class DisposalController {
    private final Disposal disposal;
    private final Requests requests;

    DisposalController(Disposal disposal, Requests requests) {
        this.disposal = disposal;
        this.requests = requests;
    }

    @GetMapping("/privacy/requests/{id}/disposal")
    DisposalPage page(@PathVariable long id, SignedIn reader) {
        return page(id, DeclineForm.BLANK, Problems.NONE, reader);
    }

    private DisposalPage page(long id, DeclineForm form, Problems problems, SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        var proposal = disposal.of(id).orElseThrow(NotFound::new);
        var open = proposal.settled().isEmpty();
        var all = open ? disposal.rehearsal(proposal) : proposal.items();
        var candidates = disposal.candidates(requests.find(id));
        var held = open ? disposal.held(id, all) : Map.<Item, String>of();
        return new DisposalPage(
                id,
                proposal,
                open
                        ? candidates.entrySet().stream()
                                .map(entry -> DisposalPage.row(
                                        entry.getKey(),
                                        entry.getValue(),
                                        proposal.items().contains(entry.getKey()),
                                        held.getOrDefault(entry.getKey(), "")))
                                .toList()
                        : List.of(),
                all.stream()
                        .map(Item::message)
                        .filter(message -> message > 0)
                        .distinct()
                        .count(),
                all.stream()
                        .map(Item::capture)
                        .filter(capture -> capture > 0)
                        .distinct()
                        .count(),
                all.size() - proposal.items().size(),
                !held.isEmpty(),
                proposal.proposed().reference().equals(Actor.of(reader).reference()),
                form,
                problems);
    }

    @PostMapping("/privacy/requests/{id}/disposal/choice")
    Answer choose(@PathVariable long id, ChoiceForm form, SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        var problems = form.problems();
        if (problems.any()) {
            return page(id, DeclineForm.BLANK, problems, reader);
        }
        disposal.choose(id, form.items(), Actor.of(reader));
        return new Go("/privacy/requests/" + id + "/disposal", "disposal.chosen");
    }

    @PostMapping("/privacy/requests/{id}/disposal/confirmation")
    Go confirm(@PathVariable long id, SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        disposal.confirm(id, Actor.of(reader));
        return new Go("/privacy/requests/" + id, "disposal.carried-out");
    }

    @PostMapping("/privacy/requests/{id}/disposal/refusal")
    Answer decline(@PathVariable long id, DeclineForm form, SignedIn reader) {
        reader.with(Right.PERSONAL_DATA);
        var problems = form.problems();
        if (problems.any()) {
            return page(id, form, problems, reader);
        }
        disposal.decline(id, form.why(), Actor.of(reader));
        return new Go("/privacy/requests/" + id, "disposal.declined");
    }
}
