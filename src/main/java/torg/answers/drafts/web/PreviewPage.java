package torg.answers.drafts.web;

import java.util.List;
import java.util.Optional;
import torg.answers.drafts.Caution;
import torg.answers.drafts.Demand;
import torg.answers.plain.Reading;
import torg.inbox.Conversation;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * An answer as it would be sent, with what its writer should see first. Everything here advises.
 *
 * @param over by how much it is too long for the platform; 0 when it fits
 * @param approver who has approved exactly these words
 */
public record PreviewPage(
        Conversation conversation,
        String words,
        int used,
        int most,
        int over,
        List<Caution> cautions,
        Demand demand,
        Optional<String> approver,
        Reading reading,
        Problems problems)
        implements Page {

    @Override
    public String title() {
        return "answers.preview";
    }

    public String here() {
        return "/inbox/" + conversation.id().value();
    }

    public Optional<String> topic() {
        return demand instanceof Demand.ByTopic(var word) ? Optional.of(word) : Optional.empty();
    }
}
