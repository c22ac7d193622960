package torg.world;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a real server that can be cut, for what is said over connections that stay open. */
public final class Cable implements AutoCloseable {
    private final URI server;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Cable(URI server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    public static Cable to(URI server) {
        return new Cable(server);
    }

    /** To be used instead of the server's own address, with whatever is spoken there. */
    public URI address(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + door.getLocalPort());
    }

    /** Ends every connection there is; new ones can be made. */
    public void cut() {
        List.copyOf(open).forEach(Cable::close);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                var far = new Socket(server.getHost(), server.getPort());
                open.add(near);
                open.add(far);
                Thread.startVirtualThread(() -> pour(near, far));
                Thread.startVirtualThread(() -> pour(far, near));
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private void pour(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // Cut, or hung up: either way the other end is to know it.
        } finally {
            open.remove(from);
            close(to);
        }
    }

    private static void close(Closeable one) {
        try {
            one.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(door);
        cut();
    }
}
