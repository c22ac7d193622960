package torg.records.retention;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.platforms.square.SquareChannel;
import torg.privacy.disposal.DocumentKind;
import torg.privacy.disposal.Item;
import torg.privacy.disposal.Stock.Counted;
import torg.records.Classified.By;
import torg.records.Reason;
import torg.records.Records;
import torg.register.Opened;
import torg.register.Register;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;

/** A board with a plan, two archivists and a library to which somebody wrote long ago. */
@Component
public class Cellar {
    private final Opened opened;
    private final Register register;
    private final Cast cast;
    private final Staff staff;
    private final SquareChannel channel;
    private final Inbox inbox;
    private final Records records;
    private final Plans plans;
    private final JdbcClient db;

    Cellar(
            Opened opened,
            Register register,
            Cast cast,
            Staff staff,
            SquareChannel channel,
            Inbox inbox,
            Records records,
            Plans plans,
            JdbcClient db) {
        this.opened = opened;
        this.register = register;
        this.cast = cast;
        this.staff = staff;
        this.channel = channel;
        this.inbox = inbox;
        this.records = records;
        this.plans = plans;
        this.db = db;
    }

    public record Shelf(Opened.Library library, Unit board, Person arvid, Person ruth, Plan plan) {
        public Actor first() {
            return Actor.person(arvid.id(), arvid.name());
        }

        public Actor second() {
            return Actor.person(ruth.id(), ruth.name());
        }

        Retention.Chosen of(DocumentKind kind) {
            return new Retention.Chosen(plan, kind, Optional.empty());
        }
    }

    public Shelf shelf() {
        var library = opened.library();
        var path = library.unit().path();
        var board = staff.unit(path.get(path.size() - 2));
        var plan = plans.enter(
                plan(new Plan.Board(board.id(), board.name(), board.path()), "Gallras enligt arkivlagen 10 §."),
                Actor.TORG);
        return new Shelf(
                library,
                board,
                cast.in(Role.ARCHIVIST, board, "Arvid Arkivarie"),
                cast.in(Role.REGISTRAR, board, "Ruth Registrator"),
                plans.find(plan));
    }

    Plan plan(Plan.Board board, String ground) {
        var lines = new ArrayList<Plan.Line>();
        for (var kind : DocumentKind.values()) {
            var period = kind.letsGo() && kind != DocumentKind.COMMENT_REGISTERED
                    ? Optional.of(new Plan.Period(12, Counted.SETTLED))
                    : Optional.<Plan.Period>empty();
            lines.add(new Plan.Line(kind, period, ground));
        }
        return new Plan(
                0,
                Optional.of(board),
                "Dokumenthanteringsplan",
                "KUN 2026/17",
                "Kulturnämnden",
                plans.today(),
                plans.today(),
                "",
                lines,
                new Plan.Entered("Arvid Arkivarie", Instant.now()));
    }

    /** Somebody wrote it long ago, and a person has decided that it is of little importance. */
    Conversation littleAndOld(Shelf shelf, String author, String words) {
        var conversation = written(shelf, author, words);
        records.classify(
                conversation.id(),
                Reason.THANKS,
                new By(shelf.ruth().id(), shelf.ruth().name(), records.now()),
                shelf.second());
        age(conversation);
        return conversation;
    }

    Conversation written(Shelf shelf, String author, String words) {
        var connection = register.find(shelf.library().account()).connection().orElseThrow();
        var secret = channel.newSecret();
        channel.ask(connection, secret, author, words).join();
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> inbox.begunBy(SquareChannel.root(secret)), Optional::isPresent)
                .orElseThrow();
    }

    void age(Conversation conversation) {
        db.sql("update conversation set last_at = now() - interval '14 months' where id = :id")
                .param("id", conversation.id().value())
                .update();
    }

    Item item(Conversation conversation) {
        return db.sql("select id, capture from message where conversation_id = :id order by id limit 1")
                .param("id", conversation.id().value())
                .query((row, n) -> new Item(row.getLong(1), row.getLong(2)))
                .single();
    }

    String words(Conversation conversation) {
        return db.sql("select words from message where conversation_id = :id")
                .param("id", conversation.id().value())
                .query(String.class)
                .single();
    }

    /** Letters that stand nowhere else in the town. */
    public static String unheard() {
        return "kvistfri"
                + Long.toString(System.nanoTime(), 26)
                        .chars()
                        .mapToObj(c -> String.valueOf((char) (Character.isDigit(c) ? 'a' + c - '0' : c)))
                        .collect(Collectors.joining());
    }

    /** Every column of every table that can hold text or bytes, in large letters and in small. */
    List<String> tablesHolding(String text) {
        return db
                .sql("""
                        select c.table_name, c.column_name, c.data_type from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in
                            ('text', 'character varying', 'ARRAY', 'bytea', 'jsonb', 'json', 'tsvector')
                        """)
                .query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(column -> holds(column, text))
                .map(column -> column.get(0).replaceFirst("_(\\d{4}_\\d{2}|other)$", "") + "." + column.get(1))
                .distinct()
                .sorted()
                .toList();
    }

    private boolean holds(List<String> column, String text) {
        var where = column.get(2).equals("bytea")
                ? "position(convert_to(:text, 'UTF8') in \"%s\") > 0 or position(convert_to(lower(:text), 'UTF8') in \"%s\") > 0"
                : "position(lower(:text) in lower(cast(\"%s\" as text))) > 0 or \"%s\" is null and false";
        return db.sql("select exists (select from \"%s\" where ".formatted(column.get(0))
                        + where.formatted(column.get(1), column.get(1)) + ")")
                .param("text", text)
                .query(Boolean.class)
                .single();
    }
}
