package torg.world;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A real Bluesky network on this machine, so that the connector is tested against the servers it will meet. */
public final class BlueskyNetwork implements AutoCloseable {
    private static final String PASSWORD = "hunter2-hunter2";

    private final AtomicInteger newcomers = new AtomicInteger();
    private final DebianPostgres postgres;
    private final Redis redis;
    private final Server network;

    private BlueskyNetwork(DebianPostgres postgres, Redis redis, Server network) {
        this.postgres = postgres;
        this.redis = redis;
        this.network = network;
    }

    /** The network that all tests of this JVM share; it takes seconds to start, and ends with the JVM. */
    public static BlueskyNetwork shared() {
        return Shared.NETWORK;
    }

    public static BlueskyNetwork start() {
        var postgres = DebianPostgres.start();
        var redis = Redis.start();
        var network = World.node(
                "bluesky.cjs",
                Map.of(
                        "DB_POSTGRES_URL",
                        "postgresql://postgres@127.0.0.1:%d/postgres".formatted(postgres.port()),
                        "REDIS_HOST",
                        "127.0.0.1:" + redis.port()));
        return new BlueskyNetwork(postgres, redis, network);
    }

    /** The server that holds the accounts, and that a connector talks to. */
    public URI pds() {
        return URI.create(network.member("pds"));
    }

    /** The server that has read everything, and that the PDS asks for threads and notifications. */
    public URI appview() {
        return URI.create(network.member("appview"));
    }

    /** The directory of all accounts. */
    public URI plc() {
        return URI.create(network.member("plc"));
    }

    /** A new account; the handle ends in {@code .test} and may not have been used on this network. */
    public Resident createAccount(String handle) {
        var nobody = new Xrpc(pds(), "");
        var body = Xrpc.object()
                .put("handle", handle)
                .put("email", handle + "@example.com")
                .put("password", PASSWORD);
        var session = nobody.call("com.atproto.server.createAccount", body);
        var did = session.required("did").asString();
        return new Resident(
                pds(), handle, did, PASSWORD, session.required("accessJwt").asString());
    }

    /** A new account whose handle begins like this and is nobody else's, for tests that share the network. */
    public Resident newcomer(String name) {
        return createAccount("%s-%d.test".formatted(name, newcomers.incrementAndGet()));
    }

    @Override
    public void close() {
        network.close();
        redis.close();
        postgres.close();
    }

    private static final class Shared {
        private static final BlueskyNetwork NETWORK = start();
    }
}
