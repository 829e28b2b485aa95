package vn.binhchon.rollout.draft;

import java.util.List;
import java.util.stream.Collectors;
import vn.binhchon.text.Text;

/** A sheet cannot become a table; says everything that is wrong, each with its place. */
public class TableFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Text> faults;

    public TableFault(List<Text> faults) {
        super(faults.stream().map(Text::en).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    TableFault(String vi, String en) {
        this(List.of(new Text(vi, en)));
    }

    /** Everything that is wrong, in the order of rows and columns. */
    public List<Text> faults() {
        return faults;
    }
}
