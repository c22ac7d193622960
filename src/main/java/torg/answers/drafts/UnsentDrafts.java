package torg.answers.drafts;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Inbox;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Keeper;

/** Answers that were never sent often quote what they answer, and go with it. What was sent is the city's own and stays. */
@Component
@Order(0)
class UnsentDrafts implements Keeper {
    private final JdbcClient db;
    private final Inbox inbox;

    UnsentDrafts(JdbcClient db, Inbox inbox) {
        this.db = db;
        this.inbox = inbox;
    }

    @Override
    public List<Item> with(List<Item> items) {
        return List.of();
    }

    @Override
    public void letGo(List<Item> items) {
        items.stream()
                .filter(item -> item.message() > 0)
                .flatMap(item -> inbox.said(item.message()).stream())
                .map(said -> said.conversation().id().value())
                .distinct()
                .forEach(conversation -> db.sql(
                                "delete from answer_draft where conversation_id = :conversation and sent_at is null")
                        .param("conversation", conversation)
                        .update());
    }
}
