package vn.binhchon.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The council's meeting: who is there, and how they voted. */
public final class Meeting {

    /** The motion on the list as it is put. */
    public static final String LIST = "list";

    /** The motion on which products to take. */
    public static final String CHOICE = "choice";

    private boolean opened;
    private List<String> present = List.of();
    private List<String> written = List.of();
    private final Map<String, Map<String, Act.BallotCast>> ballots = new TreeMap<>();
    private final Map<String, Act.BallotsCounted> counted = new TreeMap<>();

    void open(Act.MeetingOpened act) {
        opened = true;
        present = List.copyOf(act.present());
        written = act.written() == null ? List.of() : List.copyOf(act.written());
        ballots.clear();
        counted.clear();
    }

    void cast(Act.BallotCast act) {
        ballots.computeIfAbsent(act.motion(), motion -> new TreeMap<>()).put(act.by(), act);
    }

    /** Another list is put: nobody has voted on it. */
    void putAnew(String motion) {
        ballots.remove(motion);
        counted.remove(motion);
    }

    void count(Act.BallotsCounted act) {
        counted.put(act.motion(), act);
    }

    public boolean opened() {
        return opened;
    }

    /** Ids of members who are there. */
    public List<String> present() {
        return present;
    }

    /** Ids of absent members whose written opinion is there. */
    public List<String> written() {
        return written;
    }

    /** Ballots on a motion, by member. */
    public List<Act.BallotCast> ballots(String motion) {
        return new ArrayList<>(ballots.getOrDefault(motion, Map.of()).values());
    }

    /** A member's ballot; null when there is none. */
    public Act.@Nullable BallotCast ballot(String motion, String member) {
        return ballots.getOrDefault(motion, Map.of()).get(member);
    }

    /** Secret ballots on a motion, as counted; null when there are none. */
    public Act.@Nullable BallotsCounted counted(String motion) {
        return counted.get(motion);
    }
}
