package vn.binhchon.rulebook;

import vn.binhchon.finding.RuleRef;

/** A rule did what no rule may: it failed while running, or two of them award the same line. The nomination is not to blame. */
public class RuleFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RuleFault(String message) {
        super(message);
    }

    public RuleFault(String message, Throwable cause) {
        super(message, cause);
    }

    /** The failure of a rule, told with its place and what lay at the bottom of it. */
    static RuleFault of(RuleRef rule, Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String what = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new RuleFault(rule.path() + ":" + rule.line() + " · " + rule.id() + " · " + what, thrown);
    }
}
