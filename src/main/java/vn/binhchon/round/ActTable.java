package vn.binhchon.round;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.nomination.Level;

/**
 * Who may do which act, in which phase, with which dates: one table for pages, REST and Kafka.
 *
 * @param rules by the act's name, in the order of the file
 * @param times what holds of the time of every act
 * @param authorities how the authority that signs is called, by the round's level
 */
public record ActTable(Map<String, ActRule> rules, ActTimes times, Map<Level, List<String>> authorities) {

    /** Nothing is said, as by releases from before there was such a table. */
    public static final ActTable NONE = new ActTable(Map.of(), ActTimes.NONE, Map.of());

    /** Every act there is, by its name. */
    public static final Set<String> NAMES = Arrays.stream(Act.class.getPermittedSubclasses())
            .map(ActTable::name)
            .collect(Collectors.toUnmodifiableSet());

    /** An act's name in contracts: {@code sheet-handed-in}. */
    public static String name(Class<?> act) {
        return act.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Whether nothing is said at all. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** What holds of an act; null where nothing is said. */
    public @Nullable ActRule of(String act) {
        return rules.get(act);
    }

    /** Whether somebody in these seats may do an act at all; true where nothing is said of it. */
    public boolean allows(String act, Set<ActSeat> seats) {
        ActRule rule = of(act);
        return rule == null || rule.by().stream().anyMatch(seats::contains);
    }

    /** The seats that a council and a jury give to somebody. */
    public static Set<ActSeat> seats(Council council, Jury jury, String person) {
        Set<ActSeat> seats = EnumSet.noneOf(ActSeat.class);
        for (Council.Seat each : council.members()) {
            if (each.id().equals(person)) {
                seats.add(
                        switch (each.role()) {
                            case CHAIR -> ActSeat.CHAIR;
                            case STANDING_VICE_CHAIR, VICE_CHAIR -> ActSeat.VICE_CHAIR;
                            case MEMBER -> ActSeat.MEMBER;
                        });
            }
        }
        for (Jury.Juror each : jury.members()) {
            if (each.id().equals(person)) {
                seats.add(each.role() == JuryRole.HEAD ? ActSeat.JURY_HEAD : ActSeat.JUROR);
            }
        }
        return seats;
    }
}
