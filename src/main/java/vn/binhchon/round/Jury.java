package vn.binhchon.round;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The jury (ban giám khảo) that the council's chair formed (TT 26/2014, Điều 11).
 *
 * @param members everybody on it
 */
public record Jury(List<Juror> members) {

    /**
     * One juror.
     *
     * @param id names the person within the round, the same as on the council where somebody sits on both
     * @param name the person's name
     * @param role the seat
     * @param position position and academic title, as the mark sheet asks (Phụ lục 4); null when not stated
     * @param groups the product groups assigned, 1 to 4; null for all
     * @param employer where the person works; null when not stated
     * @param address where the person lives; null when not stated
     */
    public record Juror(
            String id,
            String name,
            JuryRole role,
            @Nullable String position,
            @Nullable List<Integer> groups,
            @Nullable String employer,
            @Nullable String address) {

        /** Whether products of this group are this juror's to mark. */
        public boolean marks(int group) {
            return groups == null || groups.contains(group);
        }
    }

    /** Whether nobody is named yet. */
    public boolean unnamed() {
        return members.isEmpty();
    }

    /** How many jurors there are. */
    public int size() {
        return members.size();
    }

    /** Whether their number is odd, as Điều 11 asks. */
    public boolean odd() {
        return members.size() % 2 == 1;
    }

    /** How many heads are named. */
    public int heads() {
        return in(JuryRole.HEAD);
    }

    /** How many deputies are named. */
    public int deputies() {
        return in(JuryRole.DEPUTY);
    }

    /** Ids and seats: whether each person sits once. */
    public boolean eachOnce() {
        Set<String> ids = new HashSet<>();
        return members.stream().allMatch(each -> ids.add(each.id()));
    }

    private int in(JuryRole role) {
        return (int) members.stream().filter(each -> each.role() == role).count();
    }
}
