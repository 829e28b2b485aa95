package vn.binhchon.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Council;
import vn.binhchon.round.CouncilRole;
import vn.binhchon.round.Jury;
import vn.binhchon.round.JuryRole;
import vn.binhchon.round.Office;

/** Made-up members of councils and juries, seated as Điều 9 and 11 ask. The chair is c1, the head of the jury j1. */
final class People {

    private People() {}

    static Council council(Level level, int size) {
        Office chair =
                switch (level) {
                    case LOCAL, PROVINCE -> Office.COMMITTEE_LEADER;
                    case REGION -> Office.AGENCY_LEADER;
                    case NATION -> new Office("MINISTRY_LEADER");
                };
        Office deputy =
                switch (level) {
                    case LOCAL -> new Office("ECONOMIC_OFFICE_LEADER");
                    case PROVINCE, REGION -> Office.INDUSTRY_DEPARTMENT_LEADER;
                    case NATION -> Office.AGENCY_LEADER;
                };
        List<Council.Seat> seats = new ArrayList<>();
        seats.add(new Council.Seat("c1", "Ủy viên 1 (mẫu)", CouncilRole.CHAIR, chair, null));
        seats.add(new Council.Seat("c2", "Ủy viên 2 (mẫu)", CouncilRole.STANDING_VICE_CHAIR, deputy, null));
        for (int i = 3; i <= size; i++) {
            boolean host = level == Level.NATION && i == 3;
            seats.add(new Council.Seat(
                    "c" + i,
                    "Ủy viên " + i + " (mẫu)",
                    host ? CouncilRole.VICE_CHAIR : CouncilRole.MEMBER,
                    host ? Office.INDUSTRY_DEPARTMENT_LEADER : null,
                    null));
        }
        return new Council(seats);
    }

    static Jury jury(int size) {
        return new Jury(IntStream.rangeClosed(1, size)
                .mapToObj(i -> new Jury.Juror(
                        "j" + i,
                        "Giám khảo " + i + " (mẫu)",
                        i == 1 ? JuryRole.HEAD : i == 2 ? JuryRole.DEPUTY : JuryRole.MEMBER,
                        null,
                        null,
                        null,
                        null))
                .toList());
    }

    /** Ids of the first so many members of the council. */
    static List<String> members(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "c" + i).toList();
    }
}
