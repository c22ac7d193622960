package torg.platforms.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets for protocols other than HTTP, to servers that a colleague has named. What counts is the address that the name
 * has led to, at the moment of connecting: a name that is moved into our own network afterwards gets no further.
 */
public final class GuardedSockets extends SocketFactory {
    private final boolean ownNetwork;

    /** @param ownNetwork whether servers on this machine and in the city's own network may be reached */
    public GuardedSockets(boolean ownNetwork) {
        this.ownNetwork = ownNetwork;
    }

    /** The address is inside our own network. */
    public static final class NotAllowed extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Socket createSocket() {
        return new Guarded();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress there) throws IOException {
        var socket = createSocket();
        socket.connect(there);
        return socket;
    }

    private final class Guarded extends Socket {
        @Override
        public void connect(SocketAddress there) throws IOException {
            connect(there, 0);
        }

        @Override
        public void connect(SocketAddress there, int patience) throws IOException {
            if (!ownNetwork
                    && there instanceof InetSocketAddress named
                    && named.getAddress() != null
                    && !PublicAddress.is(named.getAddress())) {
                throw new NotAllowed();
            }
            super.connect(there, patience);
        }
    }
}
