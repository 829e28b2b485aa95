package vn.binhchon.keeping;

import java.util.List;
import java.util.stream.Collectors;
import vn.binhchon.round.Act;
import vn.binhchon.round.Objection;

/** An act of a test was objected to; the message holds every word that was said. */
final class Objected extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient List<Objection> objections;

    Objected(Act act, List<Objection> objections) {
        super(act + "\n"
                + objections.stream()
                        .map(each -> each.path() + " = " + each.value() + " (expected: " + each.expected() + "): "
                                + each.words().vi() + " / " + each.words().en())
                        .collect(Collectors.joining("\n")));
        this.objections = objections;
    }

    List<Objection> objections() {
        return objections;
    }
}
