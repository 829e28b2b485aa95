package vn.binhchon.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.sheet.SheetAnswers;
import vn.binhchon.intake.sheet.SheetAnswers.Mark;
import vn.binhchon.intake.sheet.SheetAnswers.Side;
import vn.binhchon.intake.sheet.SheetList;
import vn.binhchon.text.Text;

/**
 * What a person answered on the preview of a file; it goes back and forth with the file.
 *
 * @param tab the tabs to be read; null for every list
 */
record UploadAnswers(
        @Nullable List<Integer> tab,
        @Nullable Mark comma,
        @Nullable Mark dot,
        @Nullable Side side) {

    SheetAnswers sheet() {
        return new SheetAnswers(tab == null ? Set.of() : Set.copyOf(tab), comma, dot, side);
    }

    /**
     * A question about the figures of a list.
     *
     * @param example the first figure that is in doubt, with both its readings
     * @param said the answer so far; null for none
     * @param options what may be answered
     */
    record FigureQuestion(
            String name, Text example, @Nullable String said, List<String> options) {

        /** Whether this is the answer so far. */
        public boolean is(String answer) {
            return answer.equals(said);
        }
    }

    /** What is asked about the figures of a list, with what was answered. */
    List<FigureQuestion> questions(SheetList<?> list) {
        return list.asked().entrySet().stream()
                .map(asked -> switch (asked.getKey()) {
                    case COMMA -> question("comma", asked.getValue(), comma, Mark.values());
                    case DOT -> question("dot", asked.getValue(), dot, Mark.values());
                    case SIDE -> question("side", asked.getValue(), side, Side.values());
                })
                .toList();
    }

    private static FigureQuestion question(String name, Text example, @Nullable Enum<?> said, Enum<?>[] options) {
        return new FigureQuestion(
                name,
                example,
                said == null ? null : said.name(),
                Arrays.stream(options).map(Enum::name).toList());
    }
}
