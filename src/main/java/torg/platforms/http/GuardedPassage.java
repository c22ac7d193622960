package torg.platforms.http;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The only way out for a program that we start and that goes where a page tells it to, such as a browser: a proxy on this
 * machine that leads to the open Internet, with TLS, and to nothing of our own. What counts is the address that a name has
 * led to at the moment of connecting, also for what the page itself fetches.
 */
public final class GuardedPassage implements AutoCloseable {
    private static final int LONGEST_HEAD = 64 << 10;
    private static final int TO_CONNECT = 5_000;
    private static final int TO_ASK = 10_000;
    private static final int WEB = 443;

    private final Predicate<URI> trusted;
    private final AtomicLong left;
    private final ServerSocket door;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    /**
     * @param trusted addresses that may be gone to wherever they lead and also without TLS; in production only Torg's own
     * @param mostBytes that may come through it altogether, after which it is shut
     * @throws IOException when this machine gives no port for it
     */
    public GuardedPassage(Predicate<URI> trusted, long mostBytes) throws IOException {
        this.trusted = trusted;
        this.left = new AtomicLong(mostBytes);
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::open);
    }

    /** Where it is on this machine: {@code 127.0.0.1:41234}. */
    public String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                open.add(guest);
                Thread.startVirtualThread(() -> serve(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            guest.setSoTimeout(TO_ASK);
            var head = head(guest.getInputStream());
            var first = head.split("\r\n", 2)[0].split(" ");
            if (first.length != 3) {
                refuse(guest);
            } else if (first[0].equals("CONNECT")) {
                tunnel(guest, URI.create("https://" + first[1] + "/"));
            } else {
                plain(guest, first[0], URI.create(first[1]), head);
            }
        } catch (IOException | IllegalArgumentException gone) {
            // What the program makes of it is the program's: it shows an error page, and that is recognised.
        } finally {
            open.remove(guest);
        }
    }

    private void tunnel(Socket guest, URI to) throws IOException {
        var known = trusted.test(to);
        if (!known && to.getPort() != WEB) {
            refuse(guest);
            return;
        }
        try (var there = connected(guest, to, known, to.getPort())) {
            guest.setSoTimeout(0);
            answer(guest, "200 Connection Established");
            Thread.startVirtualThread(() -> pour(guest, there));
            pour(there, guest);
        }
    }

    /** Without TLS only to what is trusted; one request, one answer, because the next may be for somebody else. */
    private void plain(Socket guest, String method, URI to, String head) throws IOException {
        if (to.getHost() == null || !trusted.test(to)) {
            refuse(guest);
            return;
        }
        var path = (to.getRawPath().isEmpty() ? "/" : to.getRawPath())
                + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
        var rest = head.lines()
                .skip(1)
                .filter(line -> !line.isEmpty() && !line.toLowerCase().matches("(?:proxy-)?connection:.*"))
                .collect(Collectors.joining("\r\n"));
        try (var there = connected(guest, to, true, to.getPort() < 0 ? 80 : to.getPort())) {
            there.setSoTimeout(TO_ASK);
            there.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\n" + rest + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            pour(there, guest);
        }
    }

    private Socket connected(Socket guest, URI to, boolean known, int port) throws IOException {
        var there = new GuardedSockets(known).createSocket();
        try {
            there.connect(new InetSocketAddress(to.getHost(), port), TO_CONNECT);
            open.add(there);
            return there;
        } catch (IOException no) {
            there.close();
            refuse(guest);
            throw no;
        }
    }

    private void pour(Socket from, Socket to) {
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            var some = new byte[16 << 10];
            for (var n = in.read(some); n >= 0 && left.addAndGet(-n) > 0; n = in.read(some)) {
                out.write(some, 0, n);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException closed) {
            // Either end may hang up at any time.
        } finally {
            open.remove(from);
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (var b = in.read(); b >= 0 && head.size() < LONGEST_HEAD; b = in.read()) {
            head.write(b);
            if (b == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        throw new IOException("no request");
    }

    private static void refuse(Socket guest) throws IOException {
        answer(guest, "403 Forbidden\r\nContent-Length: 0\r\nConnection: close");
    }

    private static void answer(Socket guest, String line) throws IOException {
        OutputStream out = guest.getOutputStream();
        out.write(("HTTP/1.1 " + line + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() {
        shut(door);
        open.forEach(GuardedPassage::shut);
    }

    private static void shut(Closeable one) {
        try {
            one.close();
        } catch (IOException alreadyClosed) {
            // That is what was wanted.
        }
    }
}
