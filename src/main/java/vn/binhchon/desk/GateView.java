package vn.binhchon.desk;

import java.util.List;
import vn.binhchon.desk.Facts.Fact;

/**
 * Whether the nomination may be considered at all.
 *
 * @param bars what stands against it, whatever its points
 * @param sections the conditions checked, by kind
 * @param notes cautions and advice that belong to no condition
 * @param counts how many conditions are in each state, the gravest first
 */
record GateView(List<Remark> bars, List<Section> sections, List<Remark> notes, List<Count> counts) {

    /** Something a rule said that gives no points. */
    record Remark(String kind, String code, String label, String reason, List<Fact> evidence, Grounds grounds) {}

    /** Conditions of one kind. */
    record Section(String title, List<Condition> conditions) {}

    /**
     * One condition.
     *
     * @param state barred, look, unstated, advice or clear; what the style sheet calls it
     * @param reasons what rules said of it
     * @param facts what was stated
     */
    record Condition(
            String code,
            String label,
            String state,
            String stateWords,
            List<String> reasons,
            List<Fact> facts,
            Grounds grounds) {}

    /** How many conditions are in one state. */
    record Count(String state, String words, int conditions) {}
}
