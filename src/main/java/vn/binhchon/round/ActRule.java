package vn.binhchon.round;

import java.util.List;
import java.util.Set;
import vn.binhchon.text.Text;

/**
 * What holds of one kind of act, whoever sends it and by whatever way.
 *
 * @param act its name, such as {@code sheet-handed-in}
 * @param name what people call it
 * @param by the seats in which it may be done
 * @param phases the phases in which it may be done
 * @param needs questions that the plan must have answered, by the names of {@code needed_for} in {@code settings.yaml}
 * @param mayNeed questions that it must have answered in some cases
 * @param notBefore days that the act's day ({@code on}) must not be before
 * @param notAfter days that it must not be after
 * @param next acts that usually come next
 * @param citation the clause behind it
 * @param basis {@code law}, {@code plan} or {@code house_rule}: who says so
 */
public record ActRule(
        String act,
        Text name,
        Set<ActSeat> by,
        Set<Phase> phases,
        List<String> needs,
        List<String> mayNeed,
        List<ActBound> notBefore,
        List<ActBound> notAfter,
        List<String> next,
        String citation,
        String basis) {}
