package vn.binhchon.round;

import java.util.ArrayList;
import java.util.List;

/**
 * Who takes part in a meeting at one moment.
 *
 * @param present ids of members who are there
 * @param written ids of absent members whose written opinion is there
 */
public record Presence(List<String> present, List<String> written) {

    static final Presence NOBODY = new Presence(List.of(), List.of());

    public Presence {
        present = List.copyOf(present);
        written = List.copyOf(written);
    }

    /** The same with a member who came; a written opinion gives way to the member's own vote. */
    Presence arrived(String member) {
        List<String> there = new ArrayList<>(present);
        there.add(member);
        return new Presence(there, without(written, member));
    }

    /** The same without a member who went. */
    Presence left(String member) {
        return new Presence(without(present, member), written);
    }

    private static List<String> without(List<String> members, String member) {
        return members.stream().filter(each -> !each.equals(member)).toList();
    }
}
