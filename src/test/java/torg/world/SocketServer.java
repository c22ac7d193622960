package torg.world;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** A server that speaks WebSocket (RFC 6455) as a test tells it to, one caller after the other. */
public final class SocketServer implements AutoCloseable {
    private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /** What it does with a caller it has let in; when that is over, it hangs up. */
    @FunctionalInterface
    public interface Script {
        void run(Speaker speaker, InputStream from) throws IOException;
    }

    private final ServerSocket door;
    private final Script script;

    public SocketServer(Script script) {
        this.script = script;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    public URI address() {
        return URI.create("ws://127.0.0.1:" + door.getLocalPort());
    }

    private void accept() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                serve(caller);
            } catch (IOException gone) {
                continue;
            }
        }
    }

    private void serve(Socket caller) throws IOException {
        var from = new BufferedInputStream(caller.getInputStream());
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) from.read());
        }
        var key = KEY.matcher(head);
        if (!key.find()) {
            throw new IOException("no WebSocket");
        }
        caller.getOutputStream()
                .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Accept: " + accepted(key.group(1)) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        script.run(new Speaker(caller.getOutputStream()), from);
    }

    private static String accepted(String key) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1")
                            .digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
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

    public record Speaker(OutputStream out) {
        private static final int BINARY = 2;
        private static final int LAST = 0x80;

        public void say(byte[] message) throws IOException {
            frame(LAST | BINARY, message);
        }

        /** In as many parts. */
        public void say(byte[]... parts) throws IOException {
            for (var i = 0; i < parts.length; i++) {
                frame((i == parts.length - 1 ? LAST : 0) | (i == 0 ? BINARY : 0), parts[i]);
            }
        }

        private void frame(int head, byte[] payload) throws IOException {
            var frame = ByteBuffer.allocate(payload.length + 10).put((byte) head);
            if (payload.length < 126) {
                frame.put((byte) payload.length);
            } else if (payload.length < 1 << 16) {
                frame.put((byte) 126).putShort((short) payload.length);
            } else {
                frame.put((byte) 127).putLong(payload.length);
            }
            frame.put(payload).flip();
            out.write(frame.array(), 0, frame.limit());
            out.flush();
        }
    }
}
