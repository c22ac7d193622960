package torg.platforms.square;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torg.platforms.Ability;
import torg.platforms.Connection;
import torg.platforms.Credentials;
import torg.platforms.Granted;
import torg.platforms.Limit;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.Platform;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Author;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Slice;
import torg.platforms.delivery.Intervention;
import torg.platforms.delivery.Reply;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.vault.Secret;

/** The adapter for the city's own channel. It asks nobody for leave: what it needs lies in the same database. */
@Component
class Square implements Platform {
    private static final int LONGEST = 4000;

    private static final int MOST_POSTS = 50;

    private final JdbcClient db;
    private final ObjectProvider<Front> front;
    private final Hidden hidden;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Square(JdbcClient db, ObjectProvider<Front> front, Hidden hidden, Clock clock) {
        this.hidden = hidden;
        this.db = db;
        this.front = front;
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.SQUARE;
    }

    /**
     * Not ARRIVALS: residents' questions land by themselves, in the transaction of the form ({@link SquareChannel}). Not
     * CONNECT: there is no secret to be wrong about, so nothing to be refused.
     */
    @Override
    public Set<Ability> abilities() {
        return Set.of(
                Ability.REPLY,
                Ability.READ_BACK,
                Ability.REPEATABLE_REPLY,
                Ability.PROFILE,
                Ability.HIDE,
                Ability.REPLY_ALONE);
    }

    @Override
    public Limit replyLimit() {
        return new Limit() {
            @Override
            public int most() {
                return LONGEST;
            }

            @Override
            public int used(String text) {
                return text.codePointCount(0, text.length());
            }
        };
    }

    @Override
    public Granted connect(Credentials credentials) {
        return new Granted(credentials.name(), credentials.name(), new Secret(""));
    }

    @Override
    public Granted probe(Connection connection) {
        return new Granted(connection.remoteId(), connection.handle(), connection.token());
    }

    @Override
    public Slice poll(Connection connection, Cursor from) {
        return new Slice(List.of(), from, false);
    }

    @Override
    public List<Arrival> read(byte[] raw) {
        try {
            var said = json.readTree(raw);
            return List.of(new Arrival.Written(
                    new RemoteRef(text(said, "ref")),
                    "1",
                    new RemoteRef(text(said, "root")),
                    Optional.of(text(said, "parent")).filter(p -> !p.isEmpty()).map(RemoteRef::new),
                    new Author("", "", text(said, "name")),
                    text(said, "text"),
                    Optional.empty(),
                    Instant.parse(text(said, "at")),
                    Optional.empty()));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new Unreadable("not a question from the square");
        }
    }

    private static String text(JsonNode said, String field) {
        var value = said.path(field);
        if (!value.isString()) {
            throw new Unreadable("a question from the square without " + field);
        }
        return value.asString();
    }

    @Override
    public Outcome reply(Connection connection, Reply reply) {
        if (!replyLimit().allows(reply.text())) {
            return new Outcome.Refused("platforms.too-long");
        }
        try {
            db.sql("""
                            insert into square_reply (key, connection_id, root, parent, words, at)
                            values (:key, :connection, :root, :parent, :words, :at) on conflict (key) do nothing
                            """)
                    .param("key", reply.key())
                    .param("connection", connection.id())
                    .param("root", reply.root().value())
                    .param("parent", reply.parent().value())
                    .param("words", reply.text())
                    .param("at", Timestamp.from(reply.at()))
                    .update();
            return delivered(reply.key());
        } catch (TransientDataAccessException busy) {
            return new Outcome.NotNow(clock.instant().plusSeconds(5), "platforms.try-again");
        }
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Reply reply) {
        return db.sql("select key from square_reply where key = :key")
                .param("key", reply.key())
                .query(String.class)
                .optional()
                .map(Square::delivered);
    }

    /** Authors on the square have no account, so nobody can be kept from it; and the city need not report to itself. */
    @Override
    public Outcome intervene(Connection connection, Intervention intervention) {
        try {
            return switch (intervention) {
                case Intervention.Hide hide -> {
                    hidden.hide(hide.ref(), connection.id(), hide.at());
                    yield shown(hide.ref());
                }
                case Intervention.Restore restore -> {
                    hidden.restore(restore.ref());
                    yield shown(restore.ref());
                }
                case Intervention.Block block -> new Outcome.Refused("platforms.cannot-do-that");
                case Intervention.Unblock unblock -> new Outcome.Refused("platforms.cannot-do-that");
                case Intervention.Report report -> new Outcome.Refused("platforms.cannot-do-that");
            };
        } catch (TransientDataAccessException busy) {
            return new Outcome.NotNow(clock.instant().plusSeconds(5), "platforms.try-again");
        }
    }

    @Override
    public Optional<Outcome.Delivered> readBack(Connection connection, Intervention intervention) {
        return switch (intervention) {
            case Intervention.Hide(var key, var ref, var root, var at) when hidden.is(ref) -> Optional.of(shown(ref));
            case Intervention.Restore(var key, var ref, var root, var at)
            when !hidden.is(ref) -> Optional.of(shown(ref));
            default -> Optional.empty();
        };
    }

    private static Outcome.Delivered shown(RemoteRef ref) {
        return new Outcome.Delivered(ref, "");
    }

    /** The sign as residents read it, and under it the city's newest answers. */
    @Override
    public Look profile(Connection connection) {
        var now = clock.instant();
        return front.stream()
                .flatMap(shown -> shown.sign(connection.id()).stream())
                .findFirst()
                .<Look>map(sign -> seen(connection, sign, now))
                .orElseGet(() -> new Look.Gone(now));
    }

    private Look seen(Connection connection, Front.Sign sign, Instant now) {
        var profile = new Profile(
                connection.handle(),
                sign.name(),
                sign.description(),
                sign.links(),
                List.of(),
                Optional.empty(),
                latest(connection.id()));
        return new Look.Seen(profile, json.writeValueAsBytes(profile), now);
    }

    private List<Profile.Post> latest(long connection) {
        return db.sql("select key, at from square_reply where connection_id = :connection order by at desc limit :most")
                .param("connection", connection)
                .param("most", MOST_POSTS)
                .query((row, n) -> new Profile.Post(
                        delivered(row.getString("key")).ref(),
                        row.getTimestamp("at").toInstant(),
                        Optional.empty()))
                .list();
    }

    private static Outcome.Delivered delivered(String key) {
        return new Outcome.Delivered(new RemoteRef("square:answer/" + key), "");
    }
}
