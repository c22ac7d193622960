package torg.inbox.routing.web;

/** Which proposal is answered: it is known by what it says. */
public record ProposalForm(Long account, Long unit, String word, Boolean accepted) {}
