package vn.binhchon.keeping;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.binhchon.edition.FrameLine;
import vn.binhchon.edition.ScoreFrame;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;

/** Holds a sheet's marks against the frame: known lines or heads, from 0 to the maximum, and whole when it is handed in. */
final class SheetCheck {

    private final Book book;
    private final ScoreFrame frame;

    SheetCheck(Book book, ScoreFrame frame) {
        this.book = book;
        this.frame = frame;
    }

    void check(String nomination, Map<String, BigDecimal> marks, boolean whole, Checks checks) {
        Entrant entrant = book.entrant(nomination);
        if (entrant == null) {
            return;
        }
        Map<String, BigDecimal> lines = new LinkedHashMap<>();
        Map<String, BigDecimal> heads = new LinkedHashMap<>();
        ProductGroup group = ProductGroup.of(entrant.group());
        for (FrameLine line : frame.lines()) {
            lines.put(line.line(), line.max(group));
            heads.merge(line.head(), line.max(group), BigDecimal::add);
        }
        boolean byHead = !marks.isEmpty() && heads.keySet().containsAll(marks.keySet());
        Map<String, BigDecimal> maxima = byHead ? heads : lines;
        marks.forEach((code, mark) -> {
            BigDecimal max = maxima.get(code);
            if (max == null) {
                checks.object(
                        "marks." + code,
                        mark,
                        "a line of the frame",
                        "Khung điểm không có dòng " + code + ".",
                        "The frame has no line " + code + ".");
            } else {
                checks.unless(
                        SettingUp.within(mark, max),
                        "marks." + code,
                        mark,
                        "0 to " + max.toPlainString(),
                        "Điểm dòng " + code + " là " + comma(mark) + "; tối đa là " + comma(max) + ".",
                        "Line " + code + " has " + mark.toPlainString() + "; its maximum is " + max.toPlainString()
                                + ".");
            }
        });
        if (whole) {
            Set<String> missing = new TreeSet<>(maxima.keySet());
            missing.removeIf(code -> marks.containsKey(code)
                    || maxima.getOrDefault(code, BigDecimal.ZERO).signum() == 0);
            checks.unless(
                    missing.isEmpty(),
                    "marks",
                    null,
                    "a mark for every line",
                    "Phiếu còn thiếu điểm các dòng: " + String.join(", ", missing) + ".",
                    "The sheet lacks marks for: " + String.join(", ", missing) + ".");
        }
    }

    private static String comma(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.toPlainString().replace('.', ',');
    }
}
