package torg.records.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Concealed;
import torg.inbox.Finding;
import torg.inbox.SecretLinks;
import torg.ledger.Ledger;
import torg.platforms.Network;
import torg.records.media.Media;
import torg.shell.Words;

/** What was said, by residents and by the city; also what was hidden or marked as secret since: it is a record as well. */
@Component
class MessageSource implements Source {
    private static final int LONGEST = 240;
    private static final Instant BEGINNING = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final String SELECT = """
            select m.id, m.at, m.ours, m.author, m.words, m.masked, m.address, m.capture, m.edited_at, m.removed_at,
                m.conversation_id, c.secret, c.unit_id, k.network, coalesce(a.name, u.name) as account,
                (select s.paragraph from secrecy_marking s
                    where s.conversation_id = c.id and s.removed_at is null) as warned
            from message m
            join conversation c on c.id = m.conversation_id
            join connection k on k.id = c.connection_id
            join unit u on u.id = c.unit_id
            left join account a on a.id = c.account_id
            """;

    private final JdbcClient db;
    private final Finding finding;
    private final Media media;
    private final Ledger ledger;

    MessageSource(JdbcClient db, Finding finding, Media media, Ledger ledger) {
        this.db = db;
        this.finding = finding;
        this.media = media;
        this.ledger = ledger;
    }

    @Override
    public Kind kind() {
        return Kind.MESSAGE;
    }

    /** By words, or all of an account; a search for neither would be one for everything. */
    @Override
    public List<Candidate> find(Scope scope, Collection<Long> units, int most) {
        if (scope.each().isEmpty()) {
            return scope.account().isEmpty() ? List.of() : ofAccount(scope, units, most);
        }
        var found = finding.messages(scope.words(), units, scope.account(), scope.from(), scope.until(), most).stream();
        var ids = Stream.concat(found, secret(scope, units, most).stream())
                .distinct()
                .toArray(Long[]::new);
        return db.sql(SELECT + " where m.id = any(cast(:ids as bigint[])) order by m.at desc, m.id desc limit :most")
                .param("ids", ids)
                .param("most", most)
                .query(MessageSource::candidate)
                .list();
    }

    private List<Candidate> ofAccount(Scope scope, Collection<Long> units, int most) {
        return db.sql(SELECT + """
                         where c.account_id = :account and c.unit_id = any(cast(:units as bigint[])) and c.last_at >= :from
                            and c.first_at < :until and m.at >= :from and m.at < :until
                        order by m.at desc, m.id desc limit :most
                        """)
                .param("account", scope.account().orElseThrow())
                .param("units", units.toArray(Long[]::new))
                .param("from", Timestamp.from(from(scope)))
                .param("until", Timestamp.from(until(scope)))
                .param("most", most)
                .query(MessageSource::candidate)
                .list();
    }

    /** What is marked stands in no index; there are few, and each is listed by its marking. */
    private List<Long> secret(Scope scope, Collection<Long> units, int most) {
        return db.sql("""
                        select m.id from secrecy_marking s
                        join conversation c on c.id = s.conversation_id
                        join message m on m.conversation_id = c.id
                        where s.removed_at is null and c.unit_id = any(cast(:units as bigint[]))
                            and (:account = 0 or c.account_id = :account) and m.at >= :from and m.at < :until
                            and (select bool_and(position(w in lower(m.masked)) > 0) from unnest(cast(:words as text[])) w)
                        order by m.at desc, m.id desc limit :most
                        """)
                .param("units", units.toArray(Long[]::new))
                .param("account", scope.account().orElse(0L))
                .param("from", Timestamp.from(from(scope)))
                .param("until", Timestamp.from(until(scope)))
                .param("words", scope.each().toArray(String[]::new))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static Instant from(Scope scope) {
        return scope.from().map(day -> day.atStartOfDay(Words.ZONE).toInstant()).orElse(BEGINNING);
    }

    private static Instant until(Scope scope) {
        return scope.until()
                .map(day -> day.plusDays(1).atStartOfDay(Words.ZONE).toInstant())
                .orElse(END);
    }

    @Override
    public Optional<Original> copy(long number) {
        return db.sql(SELECT + " where m.id = :id")
                .param("id", number)
                .query((row, n) -> original(row))
                .optional();
    }

    private Original original(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        var ours = row.getBoolean("ours");
        var author = row.getString("author");
        var capture = row.getLong("capture");
        return new Original(
                Kind.MESSAGE,
                id,
                title(row),
                row.getTimestamp("at").toInstant(),
                text(row),
                ours ? List.of() : List.of(author),
                Optional.ofNullable(row.getString("warned")),
                id,
                capture,
                ours ? answered(row.getLong("conversation_id"), id) : capture == 0 ? List.of() : List.of(capture),
                row.getLong("unit_id"));
    }

    private static String title(ResultSet row) throws SQLException {
        var network = Network.valueOf(row.getString("network"));
        return Words.inSwedish(() -> network.brand()) + ", " + row.getString("account");
    }

    /** Everything about it that can be somebody's secret, so that it is all weighed and masked in one way. */
    private String text(ResultSet row) throws SQLException {
        var text = new StringBuilder();
        line(
                text,
                row.getBoolean("ours") ? "release.text.answered-by" : "release.text.written-by",
                row.getString("author"));
        line(text, "release.text.address", row.getString("address"));
        var edited = row.getTimestamp("edited_at");
        if (edited != null) {
            line(text, "release.text.edited", swedishTime(edited.toInstant()));
        }
        var removed = row.getTimestamp("removed_at");
        if (removed != null) {
            line(text, "release.text.removed", swedishTime(removed.toInstant()));
        }
        for (var sent : media.sent(row.getLong("id"), row.getLong("capture"))) {
            if (!sent.description().isBlank()) {
                named(
                        text,
                        Words.swedish("release.text.enclosed", sent.number()),
                        sent.description().replaceAll("\\s+", " "));
            }
        }
        return text + "\n" + SecretLinks.hidden(row.getString("words"));
    }

    static String swedishTime(Instant at) {
        return Words.inSwedish(() -> Words.time(at));
    }

    static void line(StringBuilder text, String word, String said) {
        if (said != null && !said.isBlank()) {
            named(text, Words.swedish(word), said);
        }
    }

    private static void named(StringBuilder text, String name, String said) {
        text.append(name).append(": ").append(said).append('\n');
    }

    /** An answer of ours was never captured: it is in the ledger as what was done. */
    private List<Long> answered(long conversation, long message) {
        return ledger.whole("inbox/" + conversation).stream()
                .filter(one -> one.particulars()
                        .filter(said -> Long.toString(message).equals(said.get("message")))
                        .isPresent())
                .map(one -> one.entry())
                .limit(1)
                .toList();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        var secret = row.getBoolean("secret");
        var masked = row.getString("masked");
        return new Candidate(
                Kind.MESSAGE,
                row.getLong("id"),
                title(row),
                row.getTimestamp("at").toInstant(),
                secret
                        ? Concealed.words()
                        : masked.substring(
                                0,
                                masked.offsetByCodePoints(
                                        0, Math.min(LONGEST, masked.codePointCount(0, masked.length())))),
                secret);
    }
}
