package vn.binhchon.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The council's meeting: who is there, and how they voted. */
public final class Meeting {

    /** The motion on the list as it is put. */
    public static final String LIST = "list";

    /** The motion on which products to take. */
    public static final String CHOICE = "choice";

    private static final String PRODUCT = "product:";

    private boolean opened;
    private List<String> present = List.of();
    private List<String> written = List.of();
    private final Map<String, Map<String, Act.BallotCast>> ballots = new TreeMap<>();
    private final Map<String, Act.BallotsCounted> counted = new TreeMap<>();

    /** The motion that puts one product by itself: is it recognised? */
    public static String product(String nomination) {
        return PRODUCT + nomination;
    }

    /** The product that a motion puts by itself; null when it is another motion. */
    public static @Nullable String productOf(String motion) {
        return motion.startsWith(PRODUCT) ? motion.substring(PRODUCT.length()) : null;
    }

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

    /** Something else is proposed: nobody has voted on it. The choice stands, which is what the proposal goes by. */
    void putAnew() {
        ballots.keySet().removeIf(each -> !each.equals(CHOICE));
        counted.keySet().removeIf(each -> !each.equals(CHOICE));
    }

    void count(Act.BallotsCounted act) {
        counted.put(act.motion(), act);
    }

    /** What was voted on. */
    public Set<String> motions() {
        Set<String> motions = new TreeSet<>(ballots.keySet());
        motions.addAll(counted.keySet());
        return motions;
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
