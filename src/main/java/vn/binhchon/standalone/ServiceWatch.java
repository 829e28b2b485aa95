package vn.binhchon.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** Looks every second after what the one-machine start runs on: its database server, and room on its disk. */
final class ServiceWatch implements AutoCloseable {

    /** Below this the broker may fail in the middle of a write; what is left is room to end in good order. */
    static final long LEAST_FREE_MEGABYTES = 50;

    private static final long TICK_MILLIS = 1_000;
    private static final int FULL_TICKS = 2;

    private final PostgresSupervisor database;
    private final Path folder;
    private final long leastFreeMegabytes;
    private final Consumer<Text> end;
    private final Thread thread;
    private volatile boolean closed;
    private int full;

    private ServiceWatch(PostgresSupervisor database, Path folder, long leastFreeMegabytes, Consumer<Text> end) {
        this.database = database;
        this.folder = folder;
        this.leastFreeMegabytes = leastFreeMegabytes;
        this.end = end;
        this.thread = new Thread(this::run, "service-watch");
        thread.setDaemon(true);
    }

    static ServiceWatch begin(EmbeddedDatabase database, Path folder) {
        PostgresSupervisor supervisor =
                new PostgresSupervisor(database.server(), Clock.systemUTC(), ProgramEnd::because);
        ServiceWatch watch = new ServiceWatch(supervisor, folder, LEAST_FREE_MEGABYTES, ProgramEnd::because);
        watch.thread.start();
        return watch;
    }

    private void run() {
        try {
            while (!closed) {
                Thread.sleep(TICK_MILLIS);
                if (room() && !closed) {
                    database.tick();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean room() {
        long free;
        try {
            free = Files.getFileStore(folder).getUsableSpace() / (1024 * 1024);
        } catch (IOException e) {
            return true; // the database and the broker tell themselves when their folder is gone
        }
        full = free < leastFreeMegabytes ? full + 1 : 0;
        if (full == FULL_TICKS) {
            end.accept(Sentences.of("disk.full", "folder", folder, "free", free, "least", leastFreeMegabytes));
        }
        return full < FULL_TICKS;
    }

    /** Returns when it looks no more, so that a server that is stopped is not started again. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(TICK_MILLIS * 5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
