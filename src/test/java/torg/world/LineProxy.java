package torg.world;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** Stands before a real mail server and spoils chosen lines of the conversation, as {@link FaultProxy} spoils requests. */
public final class LineProxy implements AutoCloseable {
    private record Rule(Pattern line, Fault fault, Voice voice) {}

    /** How a fault sounds in the protocol; the argument is the first word of the line it answers. */
    public interface Voice {
        String busy(String tag);

        String broken(String tag);
    }

    /** RFC 5530. */
    public static final Voice IMAP = new Voice() {
        @Override
        public String busy(String tag) {
            return tag + " NO [LIMIT] Too many connections\r\n";
        }

        @Override
        public String broken(String tag) {
            return tag + " NO [SERVERBUG] Internal error\r\n";
        }
    };

    /** RFC 3463. */
    public static final Voice SMTP = new Voice() {
        @Override
        public String busy(String tag) {
            return "421 4.7.0 Too much mail, come back later\r\n";
        }

        @Override
        public String broken(String tag) {
            return "451 4.3.0 Internal error\r\n";
        }
    };

    private final int upstream;
    private final ServerSocket door;
    private final ConcurrentLinkedQueue<Rule> rules = new ConcurrentLinkedQueue<>();

    private LineProxy(int upstream) {
        this.upstream = upstream;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public static LineProxy before(int port) {
        return new LineProxy(port);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Spoils the next line a client says that looks like this. */
    public void next(Pattern line, Fault fault, Voice voice) {
        rules.add(new Rule(line, fault, voice));
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), upstream)) {
            Thread.ofVirtual().start(() -> copy(server, client));
            var lines = new BufferedInputStream(client.getInputStream());
            for (var line = line(lines); line.length > 0; line = line(lines)) {
                var rule = rule(new String(line, StandardCharsets.ISO_8859_1));
                if (rule.isPresent() && !goesOn(rule.get(), line, client)) {
                    spoil(rule.get(), line, client, server);
                    return;
                }
                if (rule.isPresent()) {
                    continue;
                }
                server.getOutputStream().write(line);
                server.getOutputStream().flush();
            }
        } catch (IOException gone) {
            return;
        }
    }

    /** A no in IMAP ends nothing: the client may ask for something else. */
    private static boolean goesOn(Rule rule, byte[] line, Socket client) throws IOException {
        if (rule.voice() == IMAP && rule.fault() instanceof Fault.AnswerInstead no && no.status() >= 400) {
            say(rule, no, line, client);
            return true;
        }
        return false;
    }

    private static void say(Rule rule, Fault.AnswerInstead no, byte[] line, Socket client) throws IOException {
        var tag = new String(line, StandardCharsets.ISO_8859_1).split("\\s")[0];
        var said = no.status() == 429
                ? rule.voice().busy(tag)
                : no.status() >= 500 ? rule.voice().broken(tag) : no.body() + "\r\n";
        client.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    private void spoil(Rule rule, byte[] line, Socket client, Socket server) throws IOException {
        switch (rule.fault()) {
            case Fault.CutBefore() -> {}
            case Fault.LoseAnswer() -> {
                client.shutdownOutput();
                server.getOutputStream().write(line);
                server.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
                server.getOutputStream().flush();
                server.getInputStream().readAllBytes(); // until it has been done
            }
            case Fault.DelayAnswer(var delay) -> throw new UnsupportedOperationException("nothing is delayed here");
            case Fault.AnswerInstead no -> {
                server.close();
                say(rule, no, line, client);
                if (no.status() >= 400) {
                    line(client.getInputStream()); // the client may say one thing more: goodbye
                }
            }
        }
    }

    private Optional<Rule> rule(String line) {
        var found = rules.stream()
                .filter(rule -> rule.line().matcher(line).lookingAt())
                .findFirst();
        found.ifPresent(rules::remove);
        return found;
    }

    private static byte[] line(InputStream from) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var one = from.read(); one >= 0; one = from.read()) {
            line.write(one);
            if (one == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
