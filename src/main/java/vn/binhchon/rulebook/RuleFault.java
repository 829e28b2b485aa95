package vn.binhchon.rulebook;

/** A rule did what no rule may: it failed while running, or two of them award the same line. The nomination is not to blame. */
public class RuleFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RuleFault(String message) {
        super(message);
    }

    public RuleFault(String message, Throwable cause) {
        super(message, cause);
    }
}
