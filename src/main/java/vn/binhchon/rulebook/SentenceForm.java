package vn.binhchon.rulebook;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a sentence with places for values can be put into words; tried out once before anybody is told it. */
final class SentenceForm {

    private static final int LONGEST = 1_000;
    private static final int PLACES = 12;
    private static final ULocale VIETNAMESE = new ULocale("vi");

    private SentenceForm() {}

    /** What is wrong with a sentence, in the parser's words; null when nothing is. */
    static @Nullable String fault(String sentence) {
        if (sentence.length() > LONGEST) {
            return sentence.length() + " > " + LONGEST;
        }
        try {
            MessagePattern pattern = new MessagePattern(sentence);
            Map<String, Object> values = new HashMap<>();
            String fault = places(pattern, values);
            if (fault == null) {
                new MessageFormat(sentence, VIETNAMESE).format(values);
            }
            return fault;
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The first place of a kind that no sentence has; values to try it with are added. */
    private static @Nullable String places(MessagePattern pattern, Map<String, Object> values) {
        int many = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() != Part.Type.ARG_START) {
                continue;
            }
            String name = pattern.getSubstring(pattern.getPart(i + 1));
            String written = "{" + name + "}";
            if (++many > PLACES || pattern.getPart(i + 1).getType() == Part.Type.ARG_NUMBER) {
                return written;
            }
            ArgType type = part.getArgType();
            if (type == ArgType.SIMPLE) {
                boolean plain = pattern.getSubstring(pattern.getPart(i + 2)).equals("number")
                        && pattern.getPart(i + 3).getType() != Part.Type.ARG_STYLE;
                if (!plain) {
                    return "{" + name + ", " + pattern.getSubstring(pattern.getPart(i + 2)) + " …}";
                }
            } else if (type == ArgType.CHOICE) {
                return written;
            }
            boolean number = type == ArgType.SIMPLE || type.hasPluralStyle();
            values.merge(
                    name, number ? BigDecimal.valueOf(5, 1) : "A", (one, other) -> one instanceof String ? other : one);
        }
        return null;
    }
}
