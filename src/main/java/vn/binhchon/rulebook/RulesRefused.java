package vn.binhchon.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** A rules folder cannot become a rulebook; it says everything that is wrong with it at once. */
public class RulesRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public RulesRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of path and line. */
    public List<Problem> problems() {
        return problems;
    }
}
