package torg.platforms.bluesky;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import torg.platforms.Fault;
import torg.platforms.blocks.DagCbor;
import torg.platforms.blocks.Malformed;
import torg.platforms.http.OpenLine;
import torg.platforms.http.PlatformHttp;
import torg.platforms.http.PlatformHttp.Answer;
import torg.platforms.streams.Ear;
import torg.platforms.streams.Streaming;

/**
 * Everything that anybody writes, from a relay or a single server: {@code com.atproto.sync.subscribeRepos} (its lexicon, and
 * atproto.com/specs/event-stream, read 2026-11-22). No signature is verified, for nothing is believed: whoever is named in a
 * post is rung for, and what there is to read, the account's own server says.
 */
final class Firehose implements Streaming.ByNetwork {
    private static final Duration SILENCE = Duration.ofMinutes(1);
    /** Servers do not say that they are there unless they are asked. */
    private static final Duration BEAT = Duration.ofSeconds(15);
    /** More than that no server may send in one frame (atproto.com/specs/sync). */
    private static final int LARGEST = 5 << 20;
    /** So much nonsense in a row is not a frame of tomorrow's among those of today's, but another language. */
    private static final int MOST_NONSENSE = 100;

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Optional<URI> server;
    private final OpenLine line;
    private final Clock clock;

    /** @param server such as {@code wss://bsky.network}; empty for none */
    Firehose(String server, PlatformHttp http, Clock clock) {
        this.server = Optional.of(server).filter(named -> !named.isBlank()).map(URI::create);
        this.line = new OpenLine(http);
        this.clock = clock;
    }

    @Override
    public boolean on() {
        return server.isPresent();
    }

    @Override
    public Duration silence() {
        return SILENCE;
    }

    @Override
    public void listen(String from, Ear ear) {
        var cursor = from.isEmpty() ? "" : "?cursor=" + from;
        var address = server.orElseThrow().resolve("/xrpc/com.atproto.sync.subscribeRepos" + cursor);
        var ended = line.messages(address, BEAT, LARGEST, ear, new Frames(ear));
        if (ended instanceof Answer.Came no) {
            throw no.status() == 404
                    ? new Fault(Fault.Kind.GONE, "platforms.stream.none", clock.instant())
                    : tryAgain("platforms.try-again");
        }
    }

    private Fault tryAgain(String word) {
        return new Fault(Fault.Kind.TRY_AGAIN, word, clock.instant().plus(SOON));
    }

    private final class Frames implements Consumer<byte[]> {
        private final Ear ear;
        private int nonsense;

        Frames(Ear ear) {
            this.ear = ear;
        }

        /** A head that says of what kind it is, and what it is about; both in DAG-CBOR. */
        @Override
        public void accept(byte[] frame) {
            try {
                var parts = DagCbor.values(frame);
                if (parts.size() == 2
                        && parts.getFirst() instanceof Map<?, ?> head
                        && parts.getLast() instanceof Map<?, ?> body) {
                    ear.alive();
                    take(head, body);
                    nonsense = 0;
                } else {
                    notUnderstood();
                }
            } catch (Malformed no) {
                notUnderstood();
            }
        }

        private void take(Map<?, ?> head, Map<?, ?> body) {
            if (Long.valueOf(-1).equals(head.get("op"))) {
                // It ends the stream with that. A place it does not know (FutureCursor) is not to be asked for again.
                if ("FutureCursor".equals(body.get("error"))) {
                    ear.reached("");
                }
                throw tryAgain("platforms.stream.broken");
            }
            if ("#commit".equals(head.get("t"))) {
                Named.in(body).forEach(ear::about);
            }
            if (body.get("seq") instanceof Long place && place >= 0) {
                ear.reached(place.toString());
            }
        }

        private void notUnderstood() {
            if (++nonsense >= MOST_NONSENSE) {
                throw tryAgain("platforms.stream.nonsense");
            }
        }
    }
}
