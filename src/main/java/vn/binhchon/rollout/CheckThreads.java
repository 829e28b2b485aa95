package vn.binhchon.rollout;

import java.util.concurrent.FutureTask;

/** The threads of one check: the one that runs it, and all that it starts. */
final class CheckThreads {

    /** Drools' parser and compiler go deep; a usual stack would end them first. */
    private static final long STACK = 8L * 1024 * 1024;

    private final ThreadGroup group;
    private final Thread first;

    CheckThreads(FutureTask<?> task) {
        group = new ThreadGroup("rules-check");
        first = new Thread(group, task, "rules-check", STACK);
        first.setDaemon(true);
        first.start();
    }

    /** Ends those that still run. A parser that goes back and forth looks at no interrupt, and shares nothing with anybody. */
    void end() {
        if (!first.isAlive()) {
            return;
        }
        Thread[] running = new Thread[group.activeCount() + 16];
        int many = group.enumerate(running);
        for (int i = 0; i < many; i++) {
            running[i].interrupt();
        }
        for (int i = 0; i < many; i++) {
            stop(running[i]);
        }
    }

    @SuppressWarnings({"deprecation", "ThreadPriorityCheck"})
    private static void stop(Thread thread) {
        try {
            thread.stop();
        } catch (UnsupportedOperationException e) {
            // A later Java ends no thread; this one is told to stop, keeps no lock, and does not keep the program.
            thread.setPriority(Thread.MIN_PRIORITY);
        }
    }
}
