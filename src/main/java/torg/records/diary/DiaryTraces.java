package torg.records.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Concealed;
import torg.privacy.Masking;
import torg.privacy.requests.Subject;
import torg.privacy.requests.Trace;
import torg.privacy.requests.Traces;
import torg.shell.Words;

/** Lines of the diary that name somebody, for whoever answers what they ask about themselves. */
@Component
class DiaryTraces implements Traces {
    private static final int NOT_A_MESSAGE = 0;

    private final JdbcClient db;
    private final Masking masking = new Masking();

    DiaryTraces(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Trace> of(Subject subject, int most) {
        return db.sql("""
                        select d.designation, d.party, d.concerns, d.registered_at, d.conversation_id, b.name as board,
                            d.secret or coalesce(c.secret, false) as hidden
                        from diary_entry d
                        join unit b on b.id = d.board_id
                        left join conversation c on c.id = d.conversation_id
                        where d.party ilike any(cast(:written as text[])) or d.concerns ilike any(cast(:written as text[]))
                        order by d.registered_at desc, d.id desc limit :most
                        """)
                .param(
                        "written",
                        subject.written().stream().map(DiaryTraces::anywhere).toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> trace(row, subject))
                .list();
    }

    private Trace trace(ResultSet row, Subject subject) throws SQLException {
        var said = row.getString("designation") + ": "
                + (row.getBoolean("hidden")
                        ? Concealed.words()
                        : row.getString("party") + ", " + row.getString("concerns"));
        var conversation = row.getLong("conversation_id");
        return new Trace(
                NOT_A_MESSAGE,
                Words.t("records.diary") + ", " + row.getString("board"),
                Optional.empty(),
                row.getTimestamp("registered_at").toInstant(),
                masking.mask(said).text(),
                subject.readableIn(said),
                true,
                Optional.empty(),
                conversation == 0 ? "/records/register" : "/records/" + conversation);
    }

    private static String anywhere(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /**
     * The law wants the line to stand (OSL 5 kap. 1–2 §§; GDPR article 17.3 b); whether it shows a name to everybody is
     * decided on the line itself.
     */
    @Override
    public void restrict(List<Long> traces) {}
}
