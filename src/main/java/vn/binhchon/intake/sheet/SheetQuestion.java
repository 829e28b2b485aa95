package vn.binhchon.intake.sheet;

import java.util.List;
import vn.binhchon.intake.sheet.SheetAnswers.Answer;
import vn.binhchon.text.Text;

/**
 * What a person is asked about the figures of a file.
 *
 * @param key names it, so that its answer is for no other question
 * @param words what is in doubt, with the cells
 * @param options what may be answered
 */
public record SheetQuestion(String key, Text words, List<Answer> options) {

    static final String COMMA = "comma";
    static final String DOT = "dot";
    private static final String MIXED = "mixed";
    private static final String SIDE = "side";

    /** What it is about: comma, dot, mixed or side. */
    public String topic() {
        return key.split("\\.", 2)[0];
    }

    static SheetQuestion ofMark(boolean comma, Text words) {
        return new SheetQuestion(comma ? COMMA : DOT, words, List.of(Answer.THOUSANDS, Answer.DECIMAL));
    }

    static SheetQuestion ofMixed(int tab, Text words) {
        return new SheetQuestion(mixed(tab), words, List.of(Answer.AS_WRITTEN));
    }

    static SheetQuestion ofSide(String key, Text words) {
        return new SheetQuestion(key, words, List.of(Answer.SHOWN, Answer.HELD));
    }

    /** The key of the question about both ways of writing figures in one tab. */
    static String mixed(int tab) {
        return MIXED + "." + tab;
    }

    /**
     * The key of the question about cells that show another number than they hold: one for each column, and apart for those that are only
     * rounded, so that who accepts one kind has not accepted the other.
     */
    static String side(int tab, SheetCell cell, ShownFigure shown) {
        String column = cell.place().replaceAll("\\d", "");
        return String.join(".", SIDE, String.valueOf(tab), column, shown.isRounded(cell) ? "rounded" : "scaled");
    }
}
