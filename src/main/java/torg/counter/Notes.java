package torg.counter;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.counter.Note.Seen;
import torg.inbox.ConversationId;
import torg.inbox.Said;
import torg.platforms.Network;
import torg.platforms.Way;
import torg.privacy.Masking;

/** The table counter_note. */
@Component
class Notes {
    private static final String SELECT =
            "select n.*, p.name as colleague from counter_note n join person p on p.id = n.written_by ";

    private final JdbcClient db;
    private final Masking masking = new Masking();

    Notes(JdbcClient db) {
        this.db = db;
    }

    void add(Said said, Note note, Instant now, long person, Optional<Kept> picture) {
        var seen = note.seen();
        db.sql("""
                        insert into counter_note (message_id, conversation_id, capture, way, answer_by, reachable, reached_at,
                            written_at, written_by, address, network, said_at, reason, grade, picture, picture_sha256, picture_type)
                        values (:message, :conversation, :capture, :way, :answerBy, :reachable, :reached,
                            :now, :person, :address, :network, :saidAt, :reason, :grade, :picture, :sha256, :type)
                        """)
                .param("message", said.message())
                .param("conversation", said.conversation().id().value())
                .param("capture", said.capture())
                .param("way", note.way().name())
                .param("answerBy", note.answerBy().name())
                .param("reachable", !note.contact().isEmpty())
                .param("reached", Timestamp.from(note.reachedAt()))
                .param("now", Timestamp.from(now))
                .param("person", person)
                .param("address", seen.map(Seen::address).map(URI::toString).orElse(null), Types.VARCHAR)
                .param(
                        "network",
                        seen.map(Seen::address)
                                .flatMap(Network::of)
                                .map(Network::name)
                                .orElse(null),
                        Types.VARCHAR)
                .param("saidAt", seen.map(Seen::saidAt).map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("reason", seen.map(Seen::reason).orElse(null), Types.VARCHAR)
                .param("grade", seen.flatMap(Seen::grade).map(Grade::number).orElse(null), Types.SMALLINT)
                .param("picture", picture.map(Kept::capture).orElse(null), Types.BIGINT)
                .param("sha256", picture.map(Kept::sha256).orElse(null), Types.VARCHAR)
                .param("type", picture.map(Kept::type).orElse(null), Types.VARCHAR)
                .update();
    }

    /** A screenshot in the ledger. @param sha256 in hexadecimal */
    record Kept(long capture, String sha256, String type) {}

    /** Also those of what is read together with it. */
    List<Noted> of(ConversationId conversation) {
        return db.sql(SELECT + """
                        where n.conversation_id = :conversation
                            or n.conversation_id in (select id from conversation where merged_into = :conversation)
                        order by n.reached_at, n.message_id
                        """)
                .param("conversation", conversation.value())
                .query(this::noted)
                .list();
    }

    Optional<Kept> picture(long message) {
        return db.sql(
                        "select picture, picture_sha256, picture_type from counter_note where message_id = :message and picture is not null")
                .param("message", message)
                .query((row, n) -> new Kept(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** The newest notes of open conversations, by somebody who left a way to reach them. */
    List<Noted> openAndReachable(Collection<Long> units, int most) {
        return db.sql(SELECT + """
                        join conversation c on c.id = n.conversation_id
                        where n.reachable and c.state in ('WAITING', 'TAKEN') and c.unit_id = any(:units)
                        order by c.last_at desc, n.message_id desc limit :most
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("most", most)
                .query(this::noted)
                .list();
    }

    /** Notes of open conversations about what stands at this address. */
    List<Noted> openAt(String address, Collection<Long> units, int most) {
        return db.sql(SELECT + """
                        join conversation c on c.id = n.conversation_id
                        where n.address = :address and c.state in ('WAITING', 'TAKEN') and c.unit_id = any(:units)
                        order by n.message_id limit :most
                        """)
                .param("address", address)
                .param("units", units.toArray(Long[]::new))
                .param("most", most)
                .query(this::noted)
                .list();
    }

    private Noted noted(ResultSet row, int number) throws SQLException {
        return new Noted(
                new ConversationId(row.getLong("conversation_id")),
                row.getLong("message_id"),
                row.getLong("capture"),
                Way.valueOf(row.getString("way")),
                row.getTimestamp("reached_at").toInstant(),
                row.getTimestamp("written_at").toInstant(),
                row.getString("colleague"),
                AnswerBy.valueOf(row.getString("answer_by")),
                row.getBoolean("reachable"),
                row.getString("address") == null ? Optional.empty() : Optional.of(there(row)));
    }

    /** An address and a reason are text too: somebody may have put a number in them. */
    private Noted.There there(ResultSet row) throws SQLException {
        return new Noted.There(
                masking.mask(row.getString("address")).text(),
                Optional.ofNullable(row.getString("network")).map(Network::valueOf),
                row.getTimestamp("said_at").toInstant(),
                masking.mask(row.getString("reason")).text(),
                Grade.of(row.getObject("grade", Integer.class)),
                Optional.ofNullable(row.getString("picture_sha256")));
    }
}
