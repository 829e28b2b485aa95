package vn.binhchon.round;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The council (hội đồng bình chọn) as it was set up (TT 26/2014, Điều 8, 9).
 *
 * @param members everybody on it
 */
public record Council(List<Seat> members) {

    /**
     * One member.
     *
     * @param id names the person within the round
     * @param name the person's name
     * @param role the seat
     * @param office the office that the seat goes with; null when not stated
     * @param position what the person is, as the decision writes it; null when not stated
     */
    public record Seat(
            String id,
            String name,
            CouncilRole role,
            @Nullable Office office,
            @Nullable String position) {}

    /** Whether nobody is named yet. */
    public boolean unnamed() {
        return members.isEmpty();
    }

    /** How many members it has. */
    public int size() {
        return members.size();
    }

    /** How many chairs are named. */
    public int chairs() {
        return in(CouncilRole.CHAIR);
    }

    /** How many standing vice-chairs are named. */
    public int standingViceChairs() {
        return in(CouncilRole.STANDING_VICE_CHAIR);
    }

    /** The chair's office; null when not stated. */
    public @Nullable Office chairOffice() {
        return office(CouncilRole.CHAIR);
    }

    /** The standing vice-chair's office; null when not stated. */
    public @Nullable Office standingViceChairOffice() {
        return office(CouncilRole.STANDING_VICE_CHAIR);
    }

    /** How many vice-chairs are named, the standing one among them. */
    public int viceChairs() {
        return in(CouncilRole.STANDING_VICE_CHAIR) + in(CouncilRole.VICE_CHAIR);
    }

    /** Whether a vice-chair leads the ministry's department; null when no vice-chair's office is stated. */
    public @Nullable Boolean viceChairFromAgency() {
        return viceChairFrom(Set.of(Office.AGENCY_LEADER));
    }

    /** Whether a vice-chair comes from the host province; null when no vice-chair's office is stated. */
    public @Nullable Boolean viceChairFromHost() {
        return viceChairFrom(Set.of(Office.COMMITTEE_LEADER, Office.INDUSTRY_DEPARTMENT_LEADER));
    }

    /** Ids and seats: whether each person sits once. */
    public boolean eachOnce() {
        Set<String> ids = new HashSet<>();
        return members.stream().allMatch(each -> ids.add(each.id()));
    }

    private @Nullable Boolean viceChairFrom(Set<Office> offices) {
        List<Office> stated = members.stream()
                .filter(each -> each.role() == CouncilRole.STANDING_VICE_CHAIR || each.role() == CouncilRole.VICE_CHAIR)
                .<Office>mapMulti((each, to) -> {
                    if (each.office() != null) {
                        to.accept(each.office());
                    }
                })
                .toList();
        return stated.isEmpty() ? null : stated.stream().anyMatch(offices::contains);
    }

    private int in(CouncilRole role) {
        return (int) members.stream().filter(each -> each.role() == role).count();
    }

    private @Nullable Office office(CouncilRole role) {
        return members.stream()
                .filter(each -> each.role() == role && each.office() != null)
                .map(Seat::office)
                .findFirst()
                .orElse(null);
    }
}
