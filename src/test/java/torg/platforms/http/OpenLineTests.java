package torg.platforms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torg.platforms.Fault;
import torg.platforms.http.PlatformHttp.Answer;
import torg.world.SocketServer;

class OpenLineTests {
    private static final Duration HOUR = Duration.ofHours(1);

    private final OpenLine anywhere =
            new OpenLine(new PlatformHttp(to -> true, Duration.ofSeconds(5), Clock.systemUTC()));
    private final OpenLine publicOnly =
            new OpenLine(new PlatformHttp(to -> false, Duration.ofSeconds(5), Clock.systemUTC()));
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    /** Remembers what it is told. */
    private static final class Notes implements Receiver {
        final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void opened() {
            all.add("opened");
        }

        @Override
        public void alive() {
            all.add("alive");
        }

        void said(Event event) {
            all.add(event.toString());
        }

        void said(byte[] message) {
            all.add(message.length + " bytes");
        }
    }

    @FunctionalInterface
    private interface Speech {
        void to(OutputStream out) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private URI says(Speech speech) {
        server.createContext("/stream", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
                exchange.sendResponseHeaders(200, 0);
                speech.to(exchange.getResponseBody());
            }
        });
        return address("/stream");
    }

    private URI says(String words) {
        return says(out -> out.write(words.getBytes(StandardCharsets.UTF_8)));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private List<String> heard(URI address) {
        var notes = new Notes();
        assertThat(anywhere.events(address, Map.of(), notes, notes::said)).isInstanceOf(Answer.Lost.class);
        return notes.all;
    }

    @Test
    void events_are_heard_in_their_order_and_a_heartbeat_says_only_that_somebody_is_there() {
        assertThat(heard(says("""
                        :)
                        event: notification
                        data: {"type":"mention",
                        data:"å": "🏊"}
                        id: 7
                        retry: 10

                        :thump

                        event:delete
                        data:1

                        event: update
                        data: never ended
                        """)))
                .containsExactly(
                        "opened",
                        "alive",
                        "alive",
                        new Event("notification", "{\"type\":\"mention\",\n\"å\": \"🏊\"}").toString(),
                        "alive",
                        "alive",
                        new Event("delete", "1").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_end_in_any_of_three_ways(String end) {
        assertThat(heard(says("event: a" + end + "data: 1" + end + end + "event: b" + end + end)))
                .containsExactly(
                        "opened", "alive", new Event("a", "1").toString(), "alive", new Event("b", "").toString());
    }

    @Test
    void what_comes_drop_by_drop_is_put_together() {
        var drops = "event: slow\ndata: Åkerby\n\n".getBytes(StandardCharsets.UTF_8);

        assertThat(heard(says(out -> {
                    for (var drop : drops) {
                        out.write(drop);
                        out.flush();
                    }
                })))
                .containsExactly("opened", "alive", new Event("slow", "Åkerby").toString());
    }

    @Test
    void of_an_event_without_measure_it_is_known_that_it_happened_and_the_next_one_is_heard() {
        var much = "x".repeat(64 << 10);

        var heard = heard(says(out -> {
            out.write("event: notification\ndata: ".getBytes(StandardCharsets.UTF_8));
            for (var i = 0; i < 160; i++) {
                out.write(much.getBytes(StandardCharsets.UTF_8));
            }
            out.write("\n\nevent: many\n".getBytes(StandardCharsets.UTF_8));
            for (var i = 0; i < 160; i++) {
                out.write(("data: " + much + "\n").getBytes(StandardCharsets.UTF_8));
            }
            out.write("\nevent: next\ndata: 1\n\n".getBytes(StandardCharsets.UTF_8));
        }));

        assertThat(heard)
                .containsExactly(
                        "opened",
                        "alive",
                        new Event("notification", "").toString(),
                        "alive",
                        new Event("many", "").toString(),
                        "alive",
                        new Event("next", "1").toString());
    }

    @Test
    void what_is_no_stream_is_an_answer_like_any_other() throws IOException {
        server.createContext("/page", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, 0);
            }
        });
        var notes = new Notes();

        assertThat(anywhere.events(address("/page"), Map.of(), notes, notes::said))
                .isInstanceOfSatisfying(
                        Answer.Came.class, came -> assertThat(came.status()).isEqualTo(200));
        assertThat(anywhere.events(address("/nothing"), Map.of(), notes, notes::said))
                .isInstanceOfSatisfying(
                        Answer.Came.class, came -> assertThat(came.status()).isEqualTo(404));
        assertThat(anywhere.events(URI.create("http://127.0.0.1:1/"), Map.of(), notes, notes::said))
                .isInstanceOf(Answer.NotSent.class);
        assertThat(notes.all).isEmpty();
    }

    @Test
    void no_line_leads_into_our_own_network() {
        for (var address :
                List.of("https://127.0.0.1/", "http://example.org/", "wss://169.254.169.254/", "ws://example.org/")) {
            assertThatExceptionOfType(Fault.class)
                    .as(address)
                    .isThrownBy(() -> {
                        var to = URI.create(address);
                        if (address.startsWith("ws")) {
                            publicOnly.messages(to, HOUR, 10, new Notes(), message -> {});
                        } else {
                            publicOnly.events(to, Map.of(), new Notes(), event -> {});
                        }
                    })
                    .withMessage("platforms.server-not-allowed");
        }
    }

    @Test
    void whoever_is_interrupted_hears_no_more() {
        var events = says(out -> {
            out.write(':');
            out.flush();
            await().until(() -> end.getCount() == 0);
        });
        try (var silent = new SocketServer((speaker, from) -> from.read())) {
            endsByInterruption(notes -> anywhere.events(events, Map.of(), notes, notes::said));
            endsByInterruption(notes -> anywhere.messages(silent.address(), HOUR, 10, notes, notes::said));
        }
    }

    private static void endsByInterruption(java.util.function.Consumer<Notes> listening) {
        var notes = new Notes();
        var listener = Thread.ofVirtual().start(() -> listening.accept(notes));
        await().until(() -> notes.all.contains("opened"));

        listener.interrupt();

        await().until(() -> !listener.isAlive());
    }

    @Test
    void messages_are_heard_whole_and_one_that_is_too_large_is_let_by() {
        var notes = new Notes();
        try (var server = new SocketServer((speaker, from) -> {
            speaker.say(new byte[3]);
            speaker.say(new byte[40], new byte[30], new byte[30]);
            speaker.say(new byte[1 << 20]);
            speaker.say(new byte[60], new byte[60]);
            speaker.say(new byte[100]);
        })) {
            assertThat(anywhere.messages(server.address(), HOUR, 100, notes, notes::said))
                    .isInstanceOf(Answer.Lost.class);
        }

        assertThat(notes.all).containsExactly("opened", "3 bytes", "100 bytes", "100 bytes");
    }

    /** A dead line looks like a quiet one; whoever is there answers. */
    @Test
    void whoever_says_nothing_is_asked_whether_they_are_there() {
        var asked = new CountDownLatch(1);
        try (var server = new SocketServer((speaker, from) -> {
            if (from.read() == 0x89) { // a ping
                asked.countDown();
            }
        })) {
            anywhere.messages(server.address(), Duration.ofMillis(1), 100, new Notes(), message -> {});
        }

        assertThat(asked.getCount()).isZero();
    }

    @Test
    void what_is_wrong_with_whoever_hears_ends_the_line_and_is_told_to_whoever_opened_it() {
        try (var server = new SocketServer((speaker, from) -> {
            speaker.say(new byte[1]);
            from.read();
        })) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> anywhere.messages(server.address(), HOUR, 100, new Notes(), message -> {
                        throw new IllegalStateException("no");
                    }));
        }
        assertThat(anywhere.messages(
                        URI.create(address("/nothing").toString().replace("http", "ws")),
                        HOUR,
                        9,
                        new Notes(),
                        message -> {}))
                .isInstanceOfSatisfying(
                        Answer.Came.class, came -> assertThat(came.status()).isEqualTo(404));
    }
}
