package torg.inbox.expert.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation;
import torg.inbox.beside.Aside;
import torg.inbox.expert.Asked;
import torg.inbox.expert.Experts;
import torg.shell.SignedIn;
import torg.shell.Words;

/** Says beside a conversation who has been asked. */
@Component
class ExpertAside implements Aside.Teller {
    private final Experts experts;

    ExpertAside(Experts experts) {
        this.experts = experts;
    }

    @Override
    public Optional<Aside> of(Conversation conversation, SignedIn reader) {
        var asked = experts.of(conversation.id());
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Aside(
                        30,
                        "expert.ask",
                        Words.t(
                                "expert.standing",
                                asked.stream().filter(Asked::isOpen).count(),
                                asked.stream()
                                        .filter(one -> one.answeredAt().isPresent())
                                        .count()),
                        "/inbox/" + conversation.id().value() + "/experts"));
    }
}
