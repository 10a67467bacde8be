package solewatch.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on loopback. */
public final class Ports {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private Ports() {}

    /** A port nobody listens on at this moment. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailure("This machine has no free port on loopback: " + e.getMessage(), e);
        }
    }

    /** The port itself when nobody listens on it, any free one for 0. */
    public static int claimable(int port, String what) {
        if (port == 0) {
            return free();
        }
        try (ServerSocket socket = new ServerSocket()) {
            // A port in TIME_WAIT after a restart is free for a server, and is so here.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port), 1);
            return port;
        } catch (IOException e) {
            throw new StartFailure("Port " + port + ", wanted for " + what + ", is taken by another process.", e);
        }
    }
}
