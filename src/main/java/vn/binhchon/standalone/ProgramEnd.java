package vn.binhchon.standalone;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhchon.text.Text;

/**
 * Ends the program because a service below it is gone for good: one line that says why, an orderly shutdown for as long as its bound, and
 * then a halt, whatever still waits. A supervisor may start the program again.
 */
final class ProgramEnd {

    /** Told apart from a start that was refused (1) and a command asked wrongly (2). */
    static final int EXIT_CODE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(ProgramEnd.class);

    private static final Duration ORDERLY = Duration.ofSeconds(15);
    private static final Duration ASKED_FOR = Duration.ofSeconds(90);
    private static final Duration LAST_ACTS = Duration.ofSeconds(5);

    private static final AtomicBoolean BEGUN = new AtomicBoolean();
    private static final AtomicBoolean BOUND = new AtomicBoolean();
    private static final Queue<Runnable> BEFORE_HALT = new ConcurrentLinkedQueue<>();

    private ProgramEnd() {}

    /** Ends it; the first reason is the one that is told. */
    static void because(Text why) {
        if (BEGUN.compareAndSet(false, true)) {
            LOG.error("{} / {}", why.vi(), why.en());
            haltAfter(ORDERLY);
            new Thread(() -> System.exit(EXIT_CODE), "program-end").start();
        }
    }

    /** Bounds an end that was asked for as well (SIGTERM, Ctrl-C): a service that does not stop keeps nobody waiting for minutes. */
    static void boundOrdinary() {
        if (BOUND.compareAndSet(false, true)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> haltAfter(ASKED_FOR), "shutdown-bound"));
        }
    }

    /** What is done before a halt, for a few seconds at most. */
    static void beforeHalt(Runnable act) {
        BEFORE_HALT.add(act);
    }

    static void notBeforeHalt(Runnable act) {
        BEFORE_HALT.remove(act);
    }

    private static void haltAfter(Duration bound) {
        Thread thread = new Thread(() -> halt(bound), "program-halt");
        thread.setDaemon(true);
        thread.start();
    }

    private static void halt(Duration bound) {
        try {
            Thread.sleep(bound.toMillis());
            Thread acts = new Thread(() -> BEFORE_HALT.forEach(Runnable::run), "before-halt");
            acts.setDaemon(true);
            acts.start();
            acts.join(LAST_ACTS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.err.println("Không dừng xong trong " + bound.toSeconds() + " giây, dừng hẳn / Not stopped within "
                + bound.toSeconds() + " seconds, halted");
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
