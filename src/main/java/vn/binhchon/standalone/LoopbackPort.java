package vn.binhchon.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A TCP port of this machine, asked whether it is free before anything slow is started. */
final class LoopbackPort {

    private static final int ANY = 0;
    private static final int CONNECT_MILLIS = 200;

    private LoopbackPort() {}

    static String host() {
        return "127.0.0.1";
    }

    /** The wanted port if it is free, or any free one where 0 is wanted. */
    static int free(int wanted, String what, String property) {
        if (wanted == ANY) {
            return any();
        }
        requireFree(InetAddress.getLoopbackAddress(), wanted, what, property);
        return wanted;
    }

    /** Refuses, naming the program's part and its property, when someone listens on the port already. */
    static void requireFree(InetAddress address, int port, String what, String property) {
        if (answers(port) || !binds(address, port)) {
            throw StandaloneFailure.portTaken(what, port, property);
        }
    }

    private static int any() {
        try (ServerSocket socket = new ServerSocket(ANY, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on " + host(), e);
        }
    }

    private static boolean binds(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, address)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Some systems let 127.0.0.1 be bound beside a listener on every address, so binding alone does not tell. */
    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
