package vn.binhchon.explanation;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.ExtraField;
import vn.binhchon.edition.Parameter;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.finding.Composed;
import vn.binhchon.finding.Condition;
import vn.binhchon.text.Language;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** A condition of a rule, held against a nomination, in words: what it looks at, what was seen, what was needed. */
final class ConditionWords {

    private static final Pattern FLAG = Pattern.compile("p\\.flag\\(\"([^\"]+)\"\\)\\s*==\\s*(true|false)");

    private static final Pattern NAMED = Pattern.compile("\\bExtraFact\\(.*?\\bname\\s*==\\s*\"([^\"]*)\"");

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
        if (condition.seen() instanceof Composed seen) {
            return composed(condition, seen, withNeed, language);
        }
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

    /** A condition of several parts: what each came to, what was worked out or found. */
    private String composed(Condition condition, Composed seen, boolean withNeed, Language language) {
        String parts = seen.parts().stream()
                .map(each -> words(each, withNeed, language))
                .distinct()
                .collect(Collectors.joining("; "));
        String value = seen.value() == null
                ? Sentences.of("condition.no-value").in(language)
                : wording.value(seen.value(), language);
        String needed = condition.holds() || !withNeed ? "" : needed(condition, null, language);
        String tail = needed.isEmpty() ? "" : " (" + needed + ")";
        Text fact = fact(condition);
        return switch (seen.kind()) {
            case ANY -> Sentences.of("condition.any", "parts", parts).in(language);
            case ALL -> parts;
            case COMPUTED ->
                Sentences.of("condition.computed", "parts", parts, "value", value)
                                .in(language)
                        + tail;
            case GATHERED ->
                Sentences.of(
                                        "condition.gathered." + condition.field(),
                                        "fact",
                                        fact,
                                        "count",
                                        seen.count(),
                                        "value",
                                        value)
                                .in(language)
                        + tail;
            case EXISTS, NONE ->
                extra(condition) != null && seen.count() > 0
                        ? Sentences.of("condition.extra", "fact", fact).in(language)
                        : found(seen, fact, parts).in(language);
        };
    }

    private @Nullable ExtraField extra(Condition condition) {
        Matcher named = NAMED.matcher(condition.text());
        return named.find() ? vocabulary.extra().get(named.group(1)) : null;
    }

    /** What a condition is about: a kind of fact, or the one that the rules add where it names one. */
    private Text fact(Condition condition) {
        ExtraField extra = extra(condition);
        return extra != null
                ? extra.label()
                : vocabulary.facts().getOrDefault(condition.fact(), new Text(condition.fact(), condition.fact()));
    }

    private static Text found(Composed seen, Text fact, String parts) {
        String key =
                seen.of() == 0 ? "nothing" : parts.isEmpty() ? "counted" : seen.count() == 0 ? "nearest" : "instead";
        return Sentences.of(
                "condition.found." + key, "fact", fact, "count", seen.count(), "of", seen.of(), "parts", parts);
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
            case "contains" ->
                Sentences.of("condition.needs.item", "value", value).in(language);
            case "not contains" ->
                Sentences.of("condition.needs.no-item", "value", value).in(language);
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
