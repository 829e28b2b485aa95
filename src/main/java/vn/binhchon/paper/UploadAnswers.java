package vn.binhchon.paper;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.sheet.SheetAnswers;
import vn.binhchon.intake.sheet.SheetAnswers.Answer;
import vn.binhchon.intake.sheet.SheetList;
import vn.binhchon.text.Text;

/**
 * What a person answered on the preview of a file; it goes back and forth with the file.
 *
 * @param tab the tabs to be read; null for every list
 * @param said each a question's key, an equals sign and the answer; an empty one was not answered
 */
record UploadAnswers(@Nullable List<Integer> tab, @Nullable List<String> said) {

    SheetAnswers sheet() {
        Map<String, Answer> answers = new HashMap<>();
        for (String one : said == null ? List.<String>of() : said) {
            int at = one.lastIndexOf('=');
            for (Answer answer : Answer.values()) {
                if (at > 0 && one.substring(at + 1).equals(answer.name())) {
                    answers.put(one.substring(0, at), answer);
                }
            }
        }
        return new SheetAnswers(tab == null ? Set.of() : Set.copyOf(tab), answers);
    }

    /**
     * A question about the figures of a list.
     *
     * @param topic what it is about, which its label is named after
     * @param words what is in doubt, with the cells
     * @param options what may be answered, with what the page sends for it
     * @param answer what the page sent; null for nothing
     */
    record FigureQuestion(
            String topic,
            Text words,
            Map<Answer, String> options,
            @Nullable String answer) {}

    /** What is asked about the figures of a list, with what was answered. */
    List<FigureQuestion> questions(SheetList<?> list) {
        Map<String, Answer> answers = sheet().said();
        return list.asked().stream()
                .map(asked -> {
                    Map<Answer, String> options = new EnumMap<>(Answer.class);
                    asked.options().forEach(option -> options.put(option, asked.key() + "=" + option));
                    Answer answer = answers.get(asked.key());
                    return new FigureQuestion(
                            asked.topic(), asked.words(), options, answer == null ? null : options.get(answer));
                })
                .toList();
    }
}
