package vn.binhchon.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The council's meeting: who is there, and how they voted. A vote stands with those who were there when it began, whoever comes or
 * goes afterwards.
 */
public final class Meeting {

    /** The motion on the list as it is put. */
    public static final String LIST = "list";

    /** The motion on which products to take. */
    public static final String CHOICE = "choice";

    private static final String PRODUCT = "product:";

    private boolean opened;
    private Presence presence = Presence.NOBODY;
    private final Map<String, Presence> atVote = new TreeMap<>();
    private @Nullable OpenVote openVote;
    private final Set<String> puts = new TreeSet<>();
    private final Set<String> closed = new TreeSet<>();
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
        presence = new Presence(act.present(), act.written() == null ? List.of() : act.written());
        atVote.clear();
        openVote = null;
        puts.clear();
        closed.clear();
        ballots.clear();
        counted.clear();
    }

    void arrived(String member) {
        presence = presence.arrived(member);
    }

    void left(String member) {
        presence = presence.left(member);
    }

    /** A vote begins. Whoever voted on the motion before it was put stays one of its voters. */
    void put(Act.MotionPut act) {
        Presence now = presence;
        for (Act.BallotCast each : ballots(act.motion())) {
            boolean known = now.present().contains(each.by()) || now.written().contains(each.by());
            now = known ? now : now.arrived(each.by());
        }
        atVote.put(act.motion(), now);
        puts.add(act.put());
        openVote = new OpenVote(act.put(), act.motion(), act.ballot());
    }

    /** A vote ends. Without a ballot it is as if the motion had not been put. */
    void close() {
        if (openVote != null && motions().contains(openVote.motion())) {
            closed.add(openVote.motion());
        } else if (openVote != null) {
            atVote.remove(openVote.motion());
        }
        openVote = null;
    }

    void cast(Act.BallotCast act) {
        atVote.putIfAbsent(act.motion(), presence);
        ballots.computeIfAbsent(act.motion(), motion -> new TreeMap<>()).put(act.by(), act);
    }

    /** Something else is proposed: nobody has voted on it. The choice stands, which is what the proposal goes by. */
    void putAnew() {
        ballots.keySet().removeIf(each -> !each.equals(CHOICE));
        counted.keySet().removeIf(each -> !each.equals(CHOICE));
        atVote.keySet().removeIf(each -> !each.equals(CHOICE));
        closed.removeIf(each -> !each.equals(CHOICE));
    }

    void count(Act.BallotsCounted act) {
        atVote.putIfAbsent(act.motion(), presence);
        counted.put(act.motion(), act);
        close();
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

    /** Ids of members who are there now. */
    public List<String> present() {
        return presence.present();
    }

    /** Ids of absent members whose written opinion is there. */
    public List<String> written() {
        return presence.written();
    }

    /** Who was there when the vote on a motion began; who is there now while it has not begun. */
    public Presence presence(String motion) {
        return atVote.getOrDefault(motion, presence);
    }

    /** The motion that is being voted on; null when none was put. */
    public @Nullable OpenVote openVote() {
        return openVote;
    }

    /** Whether motions are put one by one in this meeting, rather than told when they were voted on. */
    public boolean putsMotions() {
        return !puts.isEmpty();
    }

    /** Whether a motion was put and its vote is closed. */
    public boolean closed(String motion) {
        return closed.contains(motion);
    }

    /** Whether a putting of this name was there before. */
    public boolean wasPut(String put) {
        return puts.contains(put);
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
