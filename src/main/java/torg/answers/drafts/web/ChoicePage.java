package torg.answers.drafts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.answers.Offered;
import torg.answers.StandardAnswer.Standing;
import torg.answers.drafts.Authority;
import torg.inbox.Conversation;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * What an answer can begin with: the library's answers as they would stand here, and the texts that lead on.
 *
 * @param individual the proposed referral; first on the page when the question seems to be somebody's own matter
 * @param near the authorities the question points to
 */
public record ChoicePage(
        Conversation conversation,
        boolean mine,
        String text,
        List<Offered> offered,
        LocalDate today,
        boolean seemsIndividual,
        String individual,
        String proposal,
        boolean hasProposalsPage,
        List<Authority> near,
        List<Authority> authorities,
        Optional<Long> wrong,
        Problems problems)
        implements Page {

    @Override
    public String title() {
        return "answers.choose";
    }

    /** Those in use; an expired one does not stand among them. */
    public List<Offered> usable() {
        return offered.stream().filter(offer -> !expired(offer)).toList();
    }

    public List<Offered> expired() {
        return offered.stream().filter(this::expired).toList();
    }

    private boolean expired(Offered offer) {
        return offer.answer().standing(today) == Standing.EXPIRED;
    }

    public Problems problemsOf(Offered offer) {
        return wrong.filter(id -> id == offer.answer().id().value()).isPresent() ? problems : Problems.NONE;
    }

    public String here() {
        return "/inbox/" + conversation.id().value();
    }
}
