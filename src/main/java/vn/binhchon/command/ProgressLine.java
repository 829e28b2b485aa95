package vn.binhchon.command;

import java.io.PrintStream;

/**
 * How far long work is: on a terminal one line that is written over, elsewhere, in a log or a pipe, a line for each tenth. It says how
 * much is done, and after a second about how long the rest takes.
 */
final class ProgressLine {

    private static final int WIDTH = 30;
    private static final double SOON_SECONDS = 1;

    private final PrintStream out;
    private final boolean terminal;
    private final long begun;
    private int tenths = -1;
    private boolean written;

    /**
     * A line.
     *
     * @param terminal whether what was written can be written over
     * @param begun when the work began, as {@link System#nanoTime}
     */
    ProgressLine(PrintStream out, boolean terminal, long begun) {
        this.out = out;
        this.terminal = terminal;
        this.begun = begun;
    }

    /** So much is done, as of now. */
    void at(long done, long total, long now) {
        if (total <= 0 || done > total) {
            return;
        }
        String line = line(done, total, (now - begun) / 1e9);
        if (terminal) {
            out.print("\r" + line);
            out.flush();
            written = true;
        } else if (done * 10 / total > tenths) {
            tenths = (int) (done * 10 / total);
            out.println(line);
        }
    }

    private static String line(long done, long total, double seconds) {
        int full = (int) (done * WIDTH / total);
        String left = "";
        if (done > 0 && done < total && seconds > SOON_SECONDS) {
            left = "  còn · left ~%d s".formatted(Math.round(seconds * (total - done) / done));
        }
        return "[%s%s] %3d %%  %d/%d%s"
                .formatted("#".repeat(full), " ".repeat(WIDTH - full), done * 100 / total, done, total, left)
                .concat(left.isEmpty() ? " ".repeat(20) : "  ");
    }

    /** The work is over; what is written next begins on a line of its own. */
    void end() {
        if (written) {
            out.println();
        }
    }
}
