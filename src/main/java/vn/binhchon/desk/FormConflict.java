package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between what somebody sent from an older state and what stands now. Nothing is replaced until the person has said, unit by
 * unit, which of the two it shall be.
 *
 * @param told who saved what stands, and when
 * @param differences every unit in which the two differ
 */
record FormConflict(String told, List<Difference> differences) {

    /** The beginning of the fields that say which of the two is taken. */
    static final String TAKE = "take.";

    /** Instead of a unit: all of them. */
    private static final String ALL = "*";

    /** The button that takes each unit as it is chosen. */
    private static final String CHOSEN = "chosen";

    /** No revision: what is made from it differs from whatever stands. */
    private static final int UNSAID = -1;

    private static final String MINE = "mine";
    private static final String THEIRS = "theirs";

    /**
     * One unit that differs.
     *
     * @param mine what was sent, in words
     * @param theirs what stands, in words
     * @param proposed which of the two only one of them changed, {@code mine} or {@code theirs}; empty when both did
     */
    record Difference(String unit, String label, String mine, String theirs, String proposed) {}

    /** What a form says after the person's choices: a unit to be taken as it stands comes from what stands. */
    static Map<String, String> chosen(WholeForm whole, Map<String, String> form) {
        FormState standing = whole.standing();
        Map<String, String> chosen = new LinkedHashMap<>(form);
        boolean allMine = MINE.equals(form.get(TAKE + ALL));
        form.forEach((name, value) -> {
            if (name.startsWith(TAKE) && value.equals(THEIRS) && !allMine) {
                String unit = name.substring(TAKE.length());
                chosen.replaceAll(
                        (field, typed) -> isOwn(field) && whole.unit(field).equals(unit) ? "" : typed);
                standing.fields().forEach((field, stands) -> {
                    if (whole.unit(field).equals(unit)) {
                        chosen.put(field, stands);
                    }
                });
            }
        });
        FormState was = FormState.of(form);
        if (was != null && !allMine && form.containsKey(TAKE + CHOSEN) && unsaid(whole, was, form)) {
            chosen.put(FormState.WAS, new FormState(UNSAID, was.fields()).json());
        }
        chosen.keySet().removeIf(name -> name.startsWith(TAKE));
        return chosen;
    }

    /** Whether somebody who chooses has left a unit that differs without a choice: it is asked again. */
    private static boolean unsaid(WholeForm whole, FormState was, Map<String, String> form) {
        return differences(whole, was, form).stream()
                .map(each -> form.get(TAKE + each.unit()))
                .anyMatch(said -> !MINE.equals(said) && !THEIRS.equals(said));
    }

    /**
     * What stands against taking a form as it is; null when nothing does.
     *
     * @param form what was sent, with the choices in it
     * @param told who saved what stands, and when
     */
    static @Nullable FormConflict of(WholeForm whole, Map<String, String> form, String told) {
        FormState was = FormState.of(form);
        FormState standing = whole.standing();
        if (was == null || was.revision() == standing.revision()) {
            return null;
        }
        List<Difference> differences = differences(whole, was, form);
        return differences.isEmpty() ? null : new FormConflict(told, differences);
    }

    /** Whether a form says just what stands, from whichever state it was made. */
    static boolean unchanged(WholeForm whole, Map<String, String> form) {
        FormState was = FormState.of(form);
        return was != null && whole.set() && differences(whole, was, form).isEmpty();
    }

    private static List<Difference> differences(WholeForm whole, FormState was, Map<String, String> form) {
        FormState standing = whole.standing();
        FormState typed = new FormState(standing.revision(), own(form));
        Set<String> units = new LinkedHashSet<>();
        standing.fields().keySet().forEach(each -> units.add(whole.unit(each)));
        typed.fields().keySet().forEach(each -> units.add(whole.unit(each)));
        List<Difference> differences = new ArrayList<>();
        for (String unit : units) {
            Map<String, String> mine = typed.of(unit, whole);
            Map<String, String> theirs = standing.of(unit, whole);
            if (!mine.equals(theirs)) {
                Map<String, String> before = was.of(unit, whole);
                String proposed = mine.equals(before) ? THEIRS : theirs.equals(before) ? MINE : "";
                differences.add(new Difference(
                        unit, whole.label(unit, mine), whole.words(unit, mine), whole.words(unit, theirs), proposed));
            }
        }
        return differences;
    }

    /** The fields of a form that are typed, without those of the form itself. */
    static Map<String, String> own(Map<String, String> form) {
        Map<String, String> own = new LinkedHashMap<>(form);
        own.keySet().removeIf(name -> !isOwn(name));
        return own;
    }

    private static boolean isOwn(String field) {
        return !field.startsWith("_") && !field.startsWith(TAKE);
    }
}
