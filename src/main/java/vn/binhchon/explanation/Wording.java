package vn.binhchon.explanation;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.finding.Reason;
import vn.binhchon.nomination.Attestation;
import vn.binhchon.nomination.Certificate;
import vn.binhchon.nomination.Output;
import vn.binhchon.nomination.Prize;
import vn.binhchon.nomination.Quantity;
import vn.binhchon.nomination.Revenue;
import vn.binhchon.text.Language;
import vn.binhchon.text.NumberWords;
import vn.binhchon.text.Text;

/** Puts data into words, in both languages: numbers with a decimal comma in Vietnamese, days as dd/MM/yyyy. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Map<String, Text> words;
    private final Vocabulary vocabulary;
    private final Edition edition;

    /** Words of an edition. */
    public Wording(Edition edition) {
        this.words = edition.words();
        this.vocabulary = edition.vocabulary();
        this.edition = edition;
    }

    /** A reason as a sentence; its key and values where the words are missing. */
    public Text sentence(Reason reason) {
        Text pattern = words.get(reason.key());
        if (pattern == null) {
            String bare = reason.key() + " " + reason.values();
            return new Text(bare, bare);
        }
        return filled(pattern, reason.values());
    }

    /** A sentence with its values, in both languages. */
    public Text filled(Text pattern, Map<String, ?> values) {
        return new Text(filled(pattern.vi(), values, Language.VI), filled(pattern.en(), values, Language.EN));
    }

    private String filled(String pattern, Map<String, ?> values, Language language) {
        Map<String, Object> arguments = new HashMap<>();
        values.forEach((name, value) -> arguments.put(name, argument(value, language)));
        return new MessageFormat(pattern, NumberWords.locale(language)).format(arguments);
    }

    /** Numbers stay numbers, so that a sentence can format them; everything else becomes text. */
    private Object argument(Object value, Language language) {
        if (value instanceof Quantity quantity) {
            return quantity.least();
        }
        return value instanceof Number ? value : value(value, language);
    }

    /** A value as people write it. */
    public String value(Object value, Language language) {
        if (value instanceof Quantity quantity) {
            return quantity(quantity, language);
        }
        if (value instanceof Number number) {
            return NumberWords.of(number, language);
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Collection<?> none && none.isEmpty()) {
            return language == Language.VI ? "không có" : "none";
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(each -> value(each, language)).collect(Collectors.joining(", "));
        }
        if (value instanceof Output output) {
            String period = output.period() == null ? "" : "/" + unit(output.period(), language);
            return output.what() + " " + quantity(output.quantity(), language) + " " + output.unit() + period;
        }
        if (value instanceof Revenue revenue) {
            String year = revenue.year() == null ? "" : " (" + revenue.year() + ")";
            return quantity(revenue.vnd(), language) + year;
        }
        if (value instanceof Attestation attestation) {
            return attestation.name();
        }
        if (value instanceof Prize prize) {
            return prize.year() == null ? prize.name() : prize.name() + " (" + prize.year() + ")";
        }
        if (value instanceof Certificate certificate) {
            return level(certificate).in(language) + " " + certificate.issuedYear();
        }
        return vocabulary.value(value).in(language);
    }

    private Text level(Certificate certificate) {
        LocalDate on = certificate.issuedOn();
        return edition.level(
                certificate.level(),
                on == null ? LocalDate.of(certificate.issuedYear(), 1, 1) : on,
                on == null ? LocalDate.of(certificate.issuedYear(), 12, 31) : on);
    }

    private static String quantity(Quantity quantity, Language language) {
        String least = NumberWords.of(quantity.least(), language);
        String range = quantity.most() == null ? least : least + "–" + NumberWords.of(quantity.most(), language);
        return quantity.note() == null ? range : quantity.note() + " " + range;
    }

    /** A day as dd/MM/yyyy. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A unit in words; empty for none. */
    public String unit(@Nullable String unit, Language language) {
        if (unit == null) {
            return "";
        }
        Text known = vocabulary.units().get(unit);
        return known == null ? unit : known.in(language);
    }
}
