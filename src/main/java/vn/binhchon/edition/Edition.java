package vn.binhchon.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.finding.Citation;
import vn.binhchon.nomination.Level;
import vn.binhchon.text.Text;

/**
 * The circular as one folder holds it: its dates, amendments, levels, criteria, clauses, numbers, tables and words.
 *
 * @param id the folder's name
 * @param matter what its law is about
 * @param title what people call it
 * @param from the first day it holds
 * @param until the last day it holds; null while it has none
 * @param amendments in the order of their dates
 * @param levels how each level is called, by date
 * @param places provinces and regions, by date
 * @param groups the four groups, 1 to 4
 * @param heads I to IV with their maxima
 * @param criteria criteria of Phụ lục 3 and conditions, by code
 * @param clauses every clause cited, in each of its wordings
 * @param parameters by key
 * @param bands by name
 * @param choices by name
 * @param frame the model score frame
 * @param words sentences of reasons, by key
 * @param vocabulary words for facts and values
 * @param changes what an establishment can change, and what it cannot
 * @param letterheads who issues and signs the papers of a round
 */
public record Edition(
        String id,
        Matter matter,
        Text title,
        LocalDate from,
        @Nullable LocalDate until,
        List<Amendment> amendments,
        Map<Level, List<Dated<Text>>> levels,
        Places places,
        Map<Integer, Text> groups,
        List<Criterion> heads,
        Map<String, Criterion> criteria,
        Clauses clauses,
        Map<String, Parameter> parameters,
        Map<String, BandTable> bands,
        Map<String, ChoiceTable> choices,
        ScoreFrame frame,
        Map<String, Text> words,
        Vocabulary vocabulary,
        Changes changes,
        Letterheads letterheads) {

    /** Names the words beside a figure that say it is not reached. */
    public static final String WORDS_OF_LESS = "figures.words_of_less";

    /** The number that every edition must hold: the mean a product needs to be recognised (TT 26/2014, Điều 17(1)). */
    public static final String THRESHOLD = "recognition.threshold";

    private static final Pattern JOINT = Pattern.compile(";\\s*");

    /** Whether it is the law of this day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** How a level was called on a day. */
    public Text level(Level level, LocalDate day) {
        Dated<Text> name = Dated.on(day, levels.getOrDefault(level, List.of()));
        return name != null ? name.value() : new Text(level.name(), level.name());
    }

    /** How a level was called over some days: its name, or both where it changed, as the vocabulary joins them. */
    public Text level(Level level, LocalDate first, LocalDate last) {
        Text name = level(level, first);
        return name.equals(level(level, last)) ? name : vocabulary.value(level);
    }

    /** What is known of the clauses a text cites, several being joined by "; ", as they read last. */
    public List<Citation> citations(String text) {
        return JOINT.splitAsStream(text)
                .map(each -> clauses.latest(each.strip()))
                .toList();
    }

    /** Clauses as they read on a day. */
    public List<Citation> citations(List<Citation> cited, LocalDate day) {
        return cited.stream().map(each -> clauses.on(each.text(), day)).toList();
    }

    /** The label of a line, criterion, head or condition; its code where there is none. */
    public Text label(String code) {
        FrameLine line = frame.line(code);
        if (line != null) {
            return line.label();
        }
        Criterion known = criteria.get(code);
        return known != null ? known.label() : new Text(code, code);
    }
}
