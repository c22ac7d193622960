package torg.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which captures a conversation came in, for rooms above that prove or give out what was received. */
@Component
public class Originals {
    private final JdbcClient db;

    Originals(JdbcClient db) {
        this.db = db;
    }

    /** Of what is shown now, in the order in which it came. What an edit replaced lies in its capture alone. */
    public List<Long> of(ConversationId conversation, int most) {
        return db.sql("""
                        select distinct capture from message
                        where conversation_id = :conversation and capture > 0 order by capture limit :most
                        """)
                .param("conversation", conversation.value())
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /**
     * Those by which something came in to another conversation too: a platform tells of many comments at once. It looks
     * through all that came in to the connection, so it is nothing for a page.
     */
    public Set<Long> shared(ConversationId conversation, Collection<Long> captures) {
        return db
                .sql("""
                        select distinct capture from message
                        where connection_id = (select connection_id from conversation where id = :conversation)
                          and conversation_id <> :conversation and capture = any(cast(:captures as bigint[]))
                        """)
                .param("conversation", conversation.value())
                .param("captures", captures.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
