package torg.platforms.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLHandshakeException;
import torg.platforms.Fault;
import torg.platforms.http.PlatformHttp.Answer;

/**
 * Lines to strangers' servers that stay open, over which they tell what happens. Whoever listens waits in its own thread
 * until the other side ends the line, or until it is interrupted; how long silence is believed is theirs to say. The same
 * addresses are open to it as to {@link PlatformHttp}.
 */
public final class OpenLine {
    private static final int OK = 200;
    private static final byte[] NOTHING = new byte[0];

    private final PlatformHttp http;

    public OpenLine(PlatformHttp http) {
        this.http = http;
    }

    /**
     * Hears server-sent events.
     *
     * @param said is told of each; the next waits until it returns
     * @return why there was no line; {@link Answer.Lost} also when there was one, and it has ended
     * @throws Fault when the address is not one that Torg may go to
     */
    public Answer events(URI address, Map<String, String> headers, Receiver receiver, Consumer<Event> said) {
        if (!http.isKnown(address)) {
            return new Answer.NotSent();
        }
        var request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        request.header("Accept", "text/event-stream").header("User-Agent", PlatformHttp.WHO_ASKS);
        return whenOpen(
                http.client().sendAsync(request.build(), BodyHandlers.ofInputStream()),
                response -> hear(response, receiver, said));
    }

    private static Answer hear(HttpResponse<InputStream> response, Receiver receiver, Consumer<Event> said) {
        try (var body = response.body()) {
            var type = response.headers().firstValue("Content-Type").orElse("");
            if (response.statusCode() != OK || !type.startsWith("text/event-stream")) {
                return new Answer.Came(response.statusCode(), response.headers(), NOTHING);
            }
            receiver.opened();
            new Event.Reader(body, receiver, said).read();
            return new Answer.Lost();
        } catch (IOException ended) {
            return new Answer.Lost();
        }
    }

    /**
     * Hears the messages of a WebSocket (RFC 6455), each whole.
     *
     * @param beat how often the other side is asked whether it is there
     * @param largest a message with more bytes is not read to its end, and nobody is told of it
     * @param said is told of each; the next waits until it returns
     * @return as {@link #events}
     * @throws Fault when the address is not one that Torg may go to
     */
    public Answer messages(URI address, Duration beat, int largest, Receiver receiver, Consumer<byte[]> said) {
        if (!http.isKnown(URI.create(address.toString().replaceFirst("^ws", "http")))) {
            return new Answer.NotSent();
        }
        var frames = new Frames(receiver, said, largest);
        var opening = http.client().newWebSocketBuilder().header("User-Agent", PlatformHttp.WHO_ASKS);
        return whenOpen(opening.buildAsync(address, frames), socket -> {
            try {
                return frames.untilEnded(socket, beat);
            } finally {
                socket.abort();
            }
        });
    }

    @FunctionalInterface
    private interface Listening<L> {
        Answer to(L line) throws InterruptedException;
    }

    private <L> Answer whenOpen(CompletableFuture<L> coming, Listening<L> listening) {
        try {
            return listening.to(coming.get(http.patience().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException no) {
            coming.cancel(true);
            return why(no);
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Lost();
        }
    }

    private static Answer why(Exception no) {
        return switch (no.getCause()) {
            case WebSocketHandshakeException refused ->
                new Answer.Came(
                        refused.getResponse().statusCode(),
                        refused.getResponse().headers(),
                        NOTHING);
            case ConnectException _, HttpConnectTimeoutException _, SSLHandshakeException _ -> new Answer.NotSent();
            case null, default -> new Answer.Lost();
        };
    }

    private static final class Frames implements WebSocket.Listener {
        private final Receiver receiver;
        private final Consumer<byte[]> said;
        private final int largest;
        private final ByteArrayOutputStream message = new ByteArrayOutputStream();
        private final CompletableFuture<Answer> ended = new CompletableFuture<>();
        private boolean tooMuch;

        Frames(Receiver receiver, Consumer<byte[]> said, int largest) {
            this.receiver = receiver;
            this.said = said;
            this.largest = largest;
        }

        Answer untilEnded(WebSocket socket, Duration beat) throws InterruptedException {
            while (true) {
                try {
                    return ended.get(beat.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException quiet) {
                    socket.sendPing(ByteBuffer.allocate(0));
                } catch (ExecutionException thrown) {
                    if (thrown.getCause() instanceof RuntimeException byReceiver) {
                        throw byReceiver;
                    }
                    return new Answer.Lost();
                }
            }
        }

        @Override
        public void onOpen(WebSocket socket) {
            guarded(socket, receiver::opened);
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
            tooMuch = tooMuch || message.size() + part.remaining() > largest;
            if (!tooMuch) {
                var bytes = new byte[part.remaining()];
                part.get(bytes);
                message.writeBytes(bytes);
            }
            guarded(socket, () -> {
                if (last) {
                    tell();
                }
            });
            return null;
        }

        private void tell() {
            var whole = message.toByteArray();
            var told = !tooMuch;
            message.reset();
            tooMuch = false;
            if (told) {
                said.accept(whole);
            }
        }

        /** Letters are none of what was asked for; they are let by. */
        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onPing(WebSocket socket, ByteBuffer nothing) {
            guarded(socket, receiver::alive);
            return null;
        }

        @Override
        public CompletionStage<?> onPong(WebSocket socket, ByteBuffer nothing) {
            guarded(socket, receiver::alive);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            ended.complete(new Answer.Lost());
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable broken) {
            ended.complete(new Answer.Lost());
        }

        /** Only then is more asked for: who cannot keep up makes the other side wait, and does not pile it up here. */
        private void guarded(WebSocket socket, Runnable hearing) {
            try {
                hearing.run();
                socket.request(1);
            } catch (RuntimeException byReceiver) {
                ended.completeExceptionally(byReceiver);
                socket.abort();
            }
        }
    }
}
