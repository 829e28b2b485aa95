package vn.binhchon.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.sheet.SheetAnswers;
import vn.binhchon.intake.sheet.SheetAnswers.Mark;
import vn.binhchon.intake.sheet.SheetList;
import vn.binhchon.intake.sheet.SheetList.Asked;

/**
 * What a person answered on the preview of a file; it goes back and forth with the file.
 *
 * @param tab the tabs to be read; null for every list
 */
record UploadAnswers(
        @Nullable List<Integer> tab,
        @Nullable Mark comma,
        @Nullable Mark dot) {

    SheetAnswers sheet() {
        return new SheetAnswers(tab == null ? Set.of() : Set.copyOf(tab), comma, dot);
    }

    /**
     * A question about a mark in figures.
     *
     * @param said the answer so far; null for none
     */
    record MarkQuestion(String mark, @Nullable Mark said) {

        /** Whether this is the answer so far. */
        public boolean is(String answer) {
            return said != null && said.name().equals(answer);
        }
    }

    /** What is asked about the figures of a list, with what was answered. */
    List<MarkQuestion> questions(SheetList<?> list) {
        List<MarkQuestion> questions = new ArrayList<>();
        if (comma != null || list.asked().contains(Asked.COMMA)) {
            questions.add(new MarkQuestion("comma", comma));
        }
        if (dot != null || list.asked().contains(Asked.DOT)) {
            questions.add(new MarkQuestion("dot", dot));
        }
        return questions;
    }
}
