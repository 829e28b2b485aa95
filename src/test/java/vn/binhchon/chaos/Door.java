package vn.binhchon.chaos;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A way to broker or database that can be made slow, or cut: one way or both, so that nothing arrives and nobody is told. When it is
 * healed, what was under way arrives, as TCP would send it again; or the connections are gone.
 */
final class Door implements AutoCloseable {

    /** Which way bytes go: to the one behind the door, or back from it. */
    enum Way {
        IN,
        OUT
    }

    private record Parcel(ByteBuffer bytes, long due) {}

    private final ServerSocket listening;
    private final int behind;
    private final Set<Way> cut = EnumSet.noneOf(Way.class);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile long delayMillis;

    private Door(ServerSocket listening, int behind) {
        this.listening = listening;
        this.behind = behind;
    }

    /** A door to a port of this machine. */
    static Door to(int behind) throws IOException {
        Door door = new Door(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), behind);
        daemon(door::accept);
        return door;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** From now on nothing arrives that goes one of these ways. */
    void cut(Way... ways) {
        synchronized (cut) {
            cut.addAll(Arrays.asList(ways));
        }
    }

    /** Everything arrives later by so much. */
    void delay(long millis) {
        delayMillis = millis;
    }

    /** All is well again; what was under way arrives. */
    void heal() {
        delayMillis = 0;
        synchronized (cut) {
            cut.clear();
            cut.notifyAll();
        }
    }

    /** The same, but everybody has to come anew. */
    void healAnew() {
        open.forEach(Door::shut);
        heal();
    }

    private void accept() {
        try {
            while (true) {
                Socket outside = listening.accept();
                try {
                    Socket inside = new Socket(InetAddress.getLoopbackAddress(), behind);
                    carry(outside, inside, Way.IN);
                    carry(inside, outside, Way.OUT);
                } catch (IOException nobodyThere) {
                    shut(outside);
                }
            }
        } catch (IOException closed) {
            open.forEach(Door::shut);
        }
    }

    private void carry(Socket from, Socket to, Way way) {
        open.add(from);
        BlockingQueue<Parcel> under = new ArrayBlockingQueue<>(64);
        daemon(() -> {
            try (from) {
                byte[] block = new byte[32 << 10];
                for (int read = from.getInputStream().read(block); read >= 0; ) {
                    ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(block, read));
                    under.put(new Parcel(bytes, System.currentTimeMillis() + delayMillis));
                    read = from.getInputStream().read(block);
                }
                under.put(new Parcel(ByteBuffer.allocate(0), 0));
            } catch (IOException | InterruptedException gone) {
                shut(to);
            }
        });
        daemon(() -> {
            try (to) {
                OutputStream out = to.getOutputStream();
                for (Parcel next = under.take(); next.bytes().hasRemaining(); next = under.take()) {
                    Thread.sleep(Math.max(0, next.due() - System.currentTimeMillis()));
                    awaitWay(way);
                    out.write(next.bytes().array());
                }
                awaitWay(way);
            } catch (IOException | InterruptedException gone) {
                shut(from);
            }
            open.remove(from);
        });
    }

    private void awaitWay(Way way) throws InterruptedException {
        synchronized (cut) {
            while (cut.contains(way)) {
                cut.wait();
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "door");
        thread.setDaemon(true);
        thread.start();
    }

    private static void shut(Closeable each) {
        try {
            each.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        heal();
        open.forEach(Door::shut);
    }
}
