package vn.binhchon.intake.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.sheet.SheetAnswers.Answer;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.StoredText;
import vn.binhchon.text.Text;

/** What is in doubt about the figures of a tab. What was answered is asked again, so that the answer stays with its question. */
final class TabQuestions {

    /** More cells than this are counted instead of listed. */
    private static final int MOST_LISTED = 30;

    private final int tab;
    private final SheetAnswers answers;
    private final UnaryOperator<Text> inTab;
    private final Map<Boolean, Text> marks = new TreeMap<>();
    private final Map<Character, SheetCell> decimalMarks = new TreeMap<>();
    private final Map<String, List<SheetCell>> sides = new LinkedHashMap<>();

    TabQuestions(int tab, SheetAnswers answers, UnaryOperator<Text> inTab) {
        this.tab = tab;
        this.answers = answers;
        this.inTab = inTab;
    }

    /** Looks at a cell under a column of numbers. */
    void look(SheetField field, SheetCell cell) {
        String said = StoredText.of(cell.text());
        if (cell.fault() == null && cell.kind() == SheetCell.Kind.TEXT) {
            Figure.Doubt doubt = Figure.of(said, SheetAnswers.NONE).doubt();
            if (doubt == Figure.Doubt.COMMA || doubt == Figure.Doubt.DOT) {
                marks.putIfAbsent(doubt == Figure.Doubt.COMMA, SheetEntry.ambiguous("sheet.asked.mark", cell, said));
            }
            Character mark = Figure.decimalMark(said);
            if (mark != null) {
                decimalMarks.putIfAbsent(mark, cell);
            }
        }
        ShownFigure shown = SheetEntry.shownFigure(field, cell);
        if (shown != null) {
            sides.computeIfAbsent(SheetQuestion.side(tab, cell, shown), key -> new ArrayList<>())
                    .add(cell);
        }
    }

    /** Which number counts of a cell that shows another than it holds; null while nobody has said. */
    @Nullable
    Answer side(SheetCell cell, ShownFigure shown) {
        return answers.to(SheetQuestion.side(tab, cell, shown));
    }

    /** What a mark within a figure is; null while nobody has said. */
    SheetAnswers answers() {
        return answers;
    }

    /** The two cells that show that figures are written in both ways; null where they are not, or each was said to be right as it stands. */
    @Nullable
    Text mixed() {
        return isMixed() && answers.to(SheetQuestion.mixed(tab)) == null ? cells() : null;
    }

    private boolean isMixed() {
        return decimalMarks.size() > 1;
    }

    private Text cells() {
        return Text.joined(
                ", ",
                decimalMarks.values().stream()
                        .map(cell -> Sentences.of("sheet.asked.cell", "cell", cell.place(), "value", cell.text()))
                        .toList());
    }

    List<SheetQuestion> questions() {
        List<SheetQuestion> asked = new ArrayList<>();
        marks.forEach((comma, words) -> asked.add(SheetQuestion.ofMark(comma, inTab.apply(words))));
        if (isMixed()) {
            asked.add(SheetQuestion.ofMixed(tab, inTab.apply(Sentences.of("sheet.asked.mixed", "cells", cells()))));
        }
        sides.forEach((key, cells) -> asked.add(SheetQuestion.ofSide(key, inTab.apply(side(cells)))));
        return asked;
    }

    private static Text side(List<SheetCell> cells) {
        List<Text> listed = new ArrayList<>(cells.stream()
                .limit(MOST_LISTED)
                .map(cell -> Sentences.of(
                        "sheet.asked.side.cell",
                        "cell",
                        cell.place(),
                        "value",
                        cell.text(),
                        "number",
                        Objects.requireNonNull(SheetEntry.held(cell))))
                .toList());
        if (cells.size() > MOST_LISTED) {
            listed.add(Sentences.of("sheet.asked.more", "count", cells.size() - MOST_LISTED));
        }
        return Sentences.of("sheet.asked.side", "count", cells.size(), "cells", Text.joined("; ", listed));
    }
}
