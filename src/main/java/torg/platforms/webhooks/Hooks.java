package torg.platforms.webhooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.platforms.Platform;
import torg.platforms.Platforms;
import torg.platforms.arrivals.Arrivals.Incoming;
import torg.platforms.arrivals.GroupCommit;
import torg.platforms.consent.Family;
import torg.platforms.webhooks.Webhooks.Forged;
import torg.platforms.webhooks.Webhooks.Proof;
import torg.shell.Whereabouts;

/**
 * The door that platforms call at. A call is thanked for when all of it is on disk, and not before: what is not thanked for
 * is called again.
 */
@Component
public class Hooks {
    /** No platform sends more in one call; what does is not read to its end. */
    public static final int LARGEST = 5 << 20;

    private static final Logger log = LoggerFactory.getLogger(Hooks.class);
    private static final long PATIENCE = 10;

    private final JdbcClient db;
    private final Platforms platforms;
    private final Subscriptions subscriptions;
    private final Function<Incoming, CompletableFuture<Void>> landing;
    private final Tally tally;

    @Autowired
    Hooks(JdbcClient db, Platforms platforms, Subscriptions subscriptions, GroupCommit landing, Tally tally) {
        this(db, platforms, subscriptions, landing::land, tally);
    }

    Hooks(
            JdbcClient db,
            Platforms platforms,
            Subscriptions subscriptions,
            Function<Incoming, CompletableFuture<Void>> landing,
            Tally tally) {
        this.db = db;
        this.platforms = platforms;
        this.subscriptions = subscriptions;
        this.landing = landing;
        this.tally = tally;
    }

    /** What the platform is answered. */
    public sealed interface Said {
        /** It is thanked; with a proof where it asked whether the address is ours. */
        record Thanks(Optional<Proof> proof) implements Said {}

        /** Nobody by that name is listened to here, or it is no call. */
        record Nobody() implements Said {}

        record NotBelieved() implements Said {}

        /** It was not stored; the platform is to say it again. */
        record Again() implements Said {}
    }

    public Said hear(Family family, Call call) {
        return subscriptions.of(family).map(webhooks -> hear(webhooks, call)).orElseGet(Said.Nobody::new);
    }

    /** It was not read, and so not believed either. */
    public void tooLarge(Family family) {
        tally.count(family, Tally.What.TOO_LARGE, 1);
    }

    private Said hear(Webhooks webhooks, Call call) {
        try {
            var proof = webhooks.handshake(call);
            if (proof.isPresent()) {
                return new Said.Thanks(proof);
            }
            return "POST".equals(call.method()) ? land(webhooks.family(), webhooks.hear(call)) : new Said.Nobody();
        } catch (Forged forged) {
            tally.count(webhooks.family(), Tally.What.FORGED, 1);
            return new Said.NotBelieved();
        }
    }

    /** What is for accounts that are not connected here, any more or yet, is counted and nothing else. */
    private Said land(Family family, List<Heard> heard) {
        var known = connections(heard);
        var landing = new ArrayList<Incoming>(heard.size());
        for (var one : heard) {
            Optional.ofNullable(known.get(new Whose(one.network(), one.remoteId())))
                    .ifPresent(connection -> landing.add(new Incoming(connection, one.landed())));
        }
        if (!durable(landing)) {
            tally.count(family, Tally.What.FAILED, 1);
            return new Said.Again();
        }
        tally.count(family, Tally.What.HEARD, landing.size());
        tally.count(family, Tally.What.UNKNOWN, heard.size() - landing.size());
        subscriptions.called(landing.stream().map(Incoming::connection).toList());
        look(heard, known);
        return new Said.Thanks(Optional.empty());
    }

    private record Whose(Network network, String remoteId) {}

    private Map<Whose, Long> connections(List<Heard> heard) {
        var known = new HashMap<Whose, Long>();
        db.sql("""
                        select c.id, c.network, c.remote_id
                        from unnest(cast(:networks as text[]), cast(:remotes as text[])) as h (network, remote_id)
                        join connection c on c.network = h.network and c.remote_id = h.remote_id and c.ended_at is null
                        """)
                .param(
                        "networks",
                        heard.stream().map(one -> one.network().name()).toArray(String[]::new))
                .param("remotes", heard.stream().map(Heard::remoteId).toArray(String[]::new))
                .query(row -> {
                    known.put(
                            new Whose(Network.valueOf(row.getString("network")), row.getString("remote_id")),
                            row.getLong("id"));
                });
        return known;
    }

    private boolean durable(List<Incoming> incoming) {
        try {
            CompletableFuture.allOf(incoming.stream().map(landing).toArray(CompletableFuture<?>[]::new))
                    .get(PATIENCE, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notStored) {
            log.warn("A call could not be stored ({}); the platform repeats it", Whereabouts.of(notStored));
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void look(List<Heard> heard, Map<Whose, Long> known) {
        var hinted = new HashSet<Long>();
        for (var one : heard) {
            var connection = known.get(new Whose(one.network(), one.remoteId()));
            if (connection != null && saysNothing(one)) {
                hinted.add(connection);
            }
        }
        if (!hinted.isEmpty()) {
            subscriptions.hinted(hinted);
        }
    }

    private boolean saysNothing(Heard one) {
        try {
            return platforms.required(one.network()).read(one.landed().raw()).isEmpty();
        } catch (Platform.Unreadable setAsideLater) {
            return false;
        }
    }
}
