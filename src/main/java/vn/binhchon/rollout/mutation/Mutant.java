package vn.binhchon.rollout.mutation;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RuleVariant;

/**
 * The rules folder with one small thing altered.
 *
 * @param kind what sort of thing
 * @param path the file
 * @param line its line, from 1
 * @param at the rule's id, the number's key, the table's name or the frame's line
 * @param change what was altered, in few words; tells the mutants of one place apart
 * @param edits the same as edits of the file's text, apart from each other
 * @param rule the name of the rule altered or removed; null when no rule is
 * @param variant the rule as it became; null when none did
 */
public record Mutant(
        Kind kind,
        String path,
        int line,
        String at,
        String change,
        List<Edit> edits,
        @Nullable String rule,
        @Nullable RuleVariant variant) {

    /** Words put in the place of others: from a place of a text up to another. */
    public record Edit(int from, int to, String is) {}

    /** What sort of thing is altered. */
    public enum Kind {
        NUMBER("con số, một bước", "number, one step"),
        FLAG("cờ có, không", "flag, flipped"),
        ENTRY("mục của danh sách, bỏ", "entry of a list, removed"),
        DAY("ngày bắt đầu, một ngày", "first day, one day"),
        EDGE("mép bậc, một bước", "edge of a band, one step"),
        SHARE("phần điểm trong bảng, một bước", "share of a table, one step"),
        MAXIMUM("điểm tối đa của khung, một bước sang dòng kế", "maximum of the frame, one step to the next line"),
        COMPARISON("phép so sánh, đổi", "comparison, changed"),
        CONDITION("điều kiện, bỏ", "condition, dropped"),
        RULE("luật, bỏ", "rule, removed");

        private final String vi;
        private final String en;

        Kind(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        /** What it is called, in Vietnamese. */
        public String vi() {
            return vi;
        }

        /** What it is called, in English. */
        public String en() {
            return en;
        }
    }

    /** A mutant of a number or a table. */
    static Mutant of(Kind kind, String path, int line, String at, String change, Edit... edits) {
        return new Mutant(kind, path, line, at, change, List.of(edits), null, null);
    }

    /** The folder as this mutant has it. */
    RuleFolder in(RuleFolder folder) {
        SortedMap<String, String> files = new TreeMap<>(folder.files());
        files.computeIfPresent(path, (name, text) -> applied(text));
        return new RuleFolder(files);
    }

    private String applied(String text) {
        StringBuilder altered = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparing(Edit::from).reversed())
                .forEach(edit -> altered.replace(edit.from(), edit.to(), edit.is()));
        return altered.toString();
    }

    /** {@code path:line · at · change}, as an editor jumps to it. */
    @Override
    public String toString() {
        return path + ":" + line + " · " + at + " · " + change;
    }
}
