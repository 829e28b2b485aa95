package vn.binhchon.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rulebook.Problem;

/**
 * The page of a round's book.
 *
 * @param steps how far the round has come
 * @param said what the rules say of its opening
 * @param answers what the plan in force says
 * @param questions what it leaves open, and somebody has to answer
 * @param q what is looked for in the long tables; empty for nothing
 * @param products where each stands, what is proposed and what was decided; empty before entries are closed
 * @param acts what was done, the last at the end
 * @param many whether one of the two has more than a page
 * @param problems everything wrong with the rules; empty when they are in force
 */
record BookView(
        String round,
        String title,
        boolean synthetic,
        List<Step> steps,
        List<Said> said,
        List<Person> council,
        List<Person> jury,
        List<Answer> answers,
        List<Question> questions,
        String q,
        Paged<Product> products,
        Paged<Line> acts,
        boolean many,
        List<Problem> problems) {

    /** What a reader asks of the long tables: words to look for, and a page of each from 1; of the acts the last where null. */
    record Asked(@Nullable String q, int page, @Nullable Integer acts) {}

    /** One step of a round's life. */
    record Step(String name, boolean now, boolean done) {}

    /** What a rule says of the opening. */
    record Said(String words, boolean bar, String citation, String rule) {}

    /** Somebody on council or jury. */
    record Person(String name, String role, @Nullable String office) {}

    /** What the plan says; {@code source} null where the round's own plan does. */
    record Answer(String setting, String value, @Nullable String source) {}

    /** What nobody has said. */
    record Question(String question, String acts, String citation) {}

    /**
     * One product; figures are null before marking is closed.
     *
     * @param differs whether the decision is not what was proposed
     */
    record Product(
            String id,
            String name,
            String establishment,
            int group,
            @Nullable String sheets,
            @Nullable String mean,
            @Nullable Integer rank,
            boolean tied,
            @Nullable String proposed,
            List<String> why,
            @Nullable String decided,
            @Nullable String reason,
            boolean differs,
            @Nullable String certificate) {}

    /** One act. */
    record Line(int place, String act, String by, String time, String seal) {}

    static BookView without(String round, String title, List<Problem> problems) {
        return new BookView(
                round,
                title,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Paged.none(),
                Paged.none(),
                false,
                problems);
    }
}
