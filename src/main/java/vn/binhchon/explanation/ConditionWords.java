package vn.binhchon.explanation;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Parameter;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.finding.Condition;
import vn.binhchon.text.Language;
import vn.binhchon.text.Text;

/** A condition of a rule, held against a nomination, in words: what it looks at, what was seen, what was needed. */
final class ConditionWords {

    private static final Pattern FLAG = Pattern.compile("p\\.flag\\(\"([^\"]+)\"\\)\\s*==\\s*(true|false)");

    private final Map<String, Parameter> parameters;
    private final Vocabulary vocabulary;
    private final Wording wording;

    ConditionWords(Edition edition, Wording wording) {
        this.parameters = edition.parameters();
        this.vocabulary = edition.vocabulary();
        this.wording = wording;
    }

    /** What was seen, and of a condition that does not hold also what was needed. */
    Text words(Condition condition) {
        return new Text(words(condition, true, Language.VI), words(condition, true, Language.EN));
    }

    /**
     * What was seen alone. A rule that bars looks for a fault: that it "needs" one is nothing to tell a person whose dossier has
     * none.
     */
    Text seen(Condition condition) {
        return new Text(words(condition, false, Language.VI), words(condition, false, Language.EN));
    }

    private String words(Condition condition, boolean withNeed, Language language) {
        boolean vi = language == Language.VI;
        if (condition.field() == null) {
            return law(condition, language);
        }
        Vocabulary.Field field = vocabulary.field(condition.fact(), condition.field());
        String label = field.label().in(language) + ": ";
        String seen = condition.seen() == null
                ? (vi ? "chưa có chứng cứ" : "no evidence")
                : measured(condition.seen(), field.unit(), language);
        String needed = condition.holds() || !withNeed ? "" : needed(condition, field.unit(), language);
        return label + seen + (needed.isEmpty() ? "" : " (" + needed + ")");
    }

    /** A condition on the law of the day rather than on a fact: the number's own label. */
    private String law(Condition condition, Language language) {
        Matcher flag = FLAG.matcher(condition.text());
        Parameter parameter = flag.matches() ? parameters.get(flag.group(1)) : null;
        if (parameter == null || parameter.label() == null) {
            return condition.text();
        }
        Boolean value = condition.holds() == Boolean.parseBoolean(flag.group(2));
        return parameter.label().in(language) + ": " + wording.value(value, language);
    }

    private String needed(Condition condition, @Nullable String unit, Language language) {
        boolean vi = language == Language.VI;
        String operator = String.valueOf(condition.operator());
        if (condition.needed() == null) {
            boolean wantsNone = operator.equals("==");
            return wantsNone ? (vi ? "quy tắc chỉ xét khi chưa nêu" : "the rule asks only when nothing is stated") : "";
        }
        String value = measured(condition.needed(), unit, language);
        return switch (operator) {
            case ">=" -> vi ? "cần từ " + value + " trở lên" : "needs " + value + " or more";
            case ">" -> vi ? "cần hơn " + value : "needs more than " + value;
            case "<=" -> vi ? "cần không quá " + value : "needs at most " + value;
            case "<" -> vi ? "cần dưới " + value : "needs less than " + value;
            case "==" -> vi ? "cần: " + value : "needs: " + value;
            case "!=" -> vi ? "cần khác: " + value : "needs other than: " + value;
            case "in" -> vi ? "cần thuộc: " + value : "needs to be one of: " + value;
            case "not in" -> vi ? "cần không thuộc: " + value : "needs to be none of: " + value;
            default -> condition.text();
        };
    }

    private String measured(Object value, @Nullable String unit, Language language) {
        String words = wording.value(value, language);
        boolean hasUnit = unit != null && !(value instanceof Boolean);
        return hasUnit ? words + " " + wording.unit(unit, language) : words;
    }
}
