package torg.platforms.square;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import torg.platforms.Ability;
import torg.platforms.Connection;
import torg.platforms.Credentials;
import torg.platforms.Decided;
import torg.platforms.Granted;
import torg.platforms.Limit;
import torg.platforms.Network;
import torg.platforms.Outcome;
import torg.platforms.Platform;
import torg.platforms.PlatformWorld;
import torg.platforms.RemoteRef;
import torg.platforms.arrivals.Arrival;
import torg.platforms.arrivals.Cursor;
import torg.platforms.arrivals.Landed;
import torg.platforms.arrivals.Slice;
import torg.platforms.delivery.Intervention;
import torg.platforms.delivery.Reply;
import torg.platforms.profile.Look;
import torg.vault.Secret;

/** The square with people on it: questions come by the real channel and are captured in the real ledger. */
final class SquareWorld implements PlatformWorld {
    private final Platform square;
    private final SquareChannel channel;
    private final JdbcClient db;
    private final Clock clock;
    private final Connection connection;

    SquareWorld(Platform square, SquareChannel channel, JdbcClient db, Clock clock, Connection connection) {
        this.square = square;
        this.channel = channel;
        this.db = db;
        this.clock = clock;
        this.connection = connection;
    }

    /** The square as it is, but the contract's listener hears what has landed by itself, as it was captured. */
    @Override
    public Platform platform() {
        return new Overheard();
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Credentials credentials() {
        return new Credentials("", connection.remoteId(), new Secret(""));
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public Secret withdrawnToken() {
        throw new UnsupportedOperationException("The square grants no tokens");
    }

    @Override
    public RemoteRef citySays(String text) {
        throw new UnsupportedOperationException("Nothing is said on the square but answers");
    }

    @Override
    public RemoteRef somebodyAsks(String text) {
        var secret = channel.newSecret();
        channel.ask(connection.id(), secret, "Åsa", text).join();
        return SquareChannel.root(secret);
    }

    @Override
    public RemoteRef somebodyReplies(RemoteRef under, String text) {
        channel.add(connection.id(), under, "Åsa", text).join();
        return captured(0).stream()
                .map(Landed::raw)
                .flatMap(raw -> square.read(raw).stream())
                .toList()
                .getLast()
                .ref();
    }

    @Override
    public void somebodyEdits(RemoteRef ref, String text) {
        throw new UnsupportedOperationException("What was asked on the square stands");
    }

    @Override
    public void somebodyRemoves(RemoteRef ref) {
        throw new UnsupportedOperationException("What was asked on the square stands");
    }

    @Override
    public void cityPresents(String name, String description) {
        db.sql("update account set name = :name, purpose = :purpose where connection_id = :connection")
                .param("name", name)
                .param("purpose", description)
                .param("connection", connection.id())
                .update();
    }

    @Override
    public List<Standing> repliesSeen(RemoteRef under) {
        return db.sql("""
                        select r.key, c.remote_id, r.words from square_reply r join connection c on c.id = r.connection_id
                        where r.parent = :under order by r.at, r.key
                        """)
                .param("under", under.value())
                .query((row, n) -> new Standing(
                        new RemoteRef("square:answer/" + row.getString("key")),
                        row.getString("remote_id"),
                        row.getString("words")))
                .list();
    }

    @Override
    public Hideable somebodyRepliesToTheCity(String text) {
        var question = somebodyAsks("När öppnar simhallen?");
        return new Hideable(question, somebodyReplies(question, text));
    }

    @Override
    public boolean isShown(Hideable said) {
        return db.sql("select count(*) from square_hidden where ref = :ref")
                        .param("ref", said.ref().value())
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** The database has the last word here. */
    @Override
    public boolean takes(String text) {
        try {
            return db.sql("""
                            insert into square_reply (key, connection_id, root, parent, words, at)
                            values (:key, :connection, 'square:nowhere', 'square:nowhere', :words, now())
                            """)
                            .param("key", UUID.randomUUID().toString())
                            .param("connection", connection.id())
                            .param("words", text)
                            .update()
                    == 1;
        } catch (DataIntegrityViolationException no) {
            return false;
        }
    }

    @Override
    public Optional<Way> way() {
        return Optional.empty();
    }

    private List<Landed> captured(long after) {
        return db.sql("""
                        select id, content from ledger_entry
                        where kind = 'capture' and subject = :subject and id > :after order by id
                        """)
                .param("subject", "connection/" + connection.id())
                .param("after", after)
                .query((row, n) -> new Landed(row.getString("id"), row.getBytes("content")))
                .list();
    }

    static Connection connection(Decided decided, long id) {
        return new Connection(
                id, decided.name(), decided.name(), new Secret(""), exchange -> exchange.apply(new Secret("")));
    }

    private final class Overheard implements Platform {
        @Override
        public Network network() {
            return square.network();
        }

        @Override
        public Set<Ability> abilities() {
            return square.abilities();
        }

        @Override
        public Limit replyLimit() {
            return square.replyLimit();
        }

        @Override
        public Granted connect(Credentials credentials) {
            return square.connect(credentials);
        }

        @Override
        public Granted probe(Connection probed) {
            return square.probe(probed);
        }

        @Override
        public Slice poll(Connection polled, Cursor from) {
            var after = from.equals(Cursor.BEGINNING) ? 0 : Long.parseLong(from.value());
            var news = captured(after);
            var next = news.isEmpty() ? from : new Cursor(news.getLast().key());
            return new Slice(news, next, false);
        }

        @Override
        public List<Arrival> read(byte[] raw) {
            return square.read(raw);
        }

        @Override
        public Look profile(Connection shown) {
            return square.profile(shown);
        }

        @Override
        public Outcome intervene(Connection acting, Intervention intervention) {
            return square.intervene(acting, intervention);
        }

        @Override
        public Optional<Outcome.Delivered> readBack(Connection acting, Intervention intervention) {
            return square.readBack(acting, intervention);
        }

        @Override
        public Outcome reply(Connection speaking, Reply reply) {
            return square.reply(speaking, reply);
        }

        @Override
        public Optional<Outcome.Delivered> readBack(Connection speaking, Reply reply) {
            return square.readBack(speaking, reply);
        }
    }
}
