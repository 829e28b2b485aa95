package vn.binhchon.rollout;

import java.util.concurrent.FutureTask;

/** The thread of one check. */
final class CheckThread {

    /** Drools' parser and compiler go deep; a usual stack would end them first. */
    private static final long STACK = 8L * 1024 * 1024;

    private final FutureTask<?> task;
    private final Thread thread;

    CheckThread(FutureTask<?> task) {
        this.task = task;
        thread = new Thread(null, task, "rules-check", STACK);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Ends it, where its check has not ended. A parser that goes back and forth looks at no interrupt, and shares nothing with anybody.
     * Only this very thread: what a check starts may be a worker of a pool that others use.
     */
    @SuppressWarnings({"deprecation", "ThreadPriorityCheck"})
    void end() {
        if (task.isDone()) {
            return;
        }
        thread.interrupt();
        try {
            thread.stop();
        } catch (UnsupportedOperationException e) {
            // A later Java ends no thread; this one is told to stop, keeps no lock, and does not keep the program.
            thread.setPriority(Thread.MIN_PRIORITY);
        }
    }
}
