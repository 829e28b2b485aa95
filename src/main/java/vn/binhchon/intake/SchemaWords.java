package vn.binhchon.intake;

import com.networknt.schema.Error;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.text.Language;
import vn.binhchon.text.NumberWords;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.StoredText;
import vn.binhchon.text.Text;

/** Turns a schema validator's error into a clerk's sentence. */
final class SchemaWords {

    private SchemaWords() {}

    static Defect defect(Error error, String path, @Nullable String title, String patternName) {
        String keyword = String.valueOf(error.getKeyword());
        JsonNode wanted = error.getSchemaNode();
        if ((keyword.equals("minLength") || keyword.equals("pattern")) && blank(error.getInstanceNode())) {
            return empty(path, title);
        }
        return switch (keyword) {
            case "required" -> missing(Paths.in(path, String.valueOf(error.getProperty())), title);
            case "type" -> wrong(error, path, title, kinds(wanted));
            case "minimum" -> wrong(error, path, title, figure("từ %s trở lên", "%s or more", wanted));
            case "maximum" -> wrong(error, path, title, figure("không quá %s", "at most %s", wanted));
            case "exclusiveMinimum" -> wrong(error, path, title, figure("lớn hơn %s", "more than %s", wanted));
            case "exclusiveMaximum" -> wrong(error, path, title, figure("nhỏ hơn %s", "less than %s", wanted));
            case "maxLength" ->
                wrong(error, path, title, figure("không quá %s ký tự", "at most %s characters", wanted));
            case "minLength" -> wrong(error, path, title, figure("ít nhất %s ký tự", "at least %s characters", wanted));
            case "maxItems" -> wrong(error, path, title, figure("không quá %s mục", "at most %s items", wanted));
            case "minItems" -> wrong(error, path, title, figure("ít nhất %s mục", "at least %s items", wanted));
            case "enum" -> wrong(error, path, title, same("một trong ", "one of ", list(wanted)));
            case "const" -> wrong(error, path, title, same("đúng là ", "exactly ", plain(wanted)));
            case "format" -> wrong(error, path, title, format(plain(wanted)));
            case "pattern" -> wrong(error, path, title, pattern(plain(wanted), patternName));
            case "uniqueItems" -> wrong(error, path, title, Sentences.of("schema.unique-items"));
            case "minProperties" -> wrong(error, path, title, bound("schema.min-properties", wanted));
            case "maxProperties" -> wrong(error, path, title, bound("schema.max-properties", wanted));
            case "dependentRequired" -> missing(Paths.in(path, String.valueOf(error.getProperty())), title);
            default -> wrong(error, path, title, Sentences.of("schema.other"));
        };
    }

    private static Defect missing(String path, @Nullable String title) {
        return new Defect(
                path,
                null,
                "a value",
                new Text(
                        "Thiếu " + named(title, path) + ", bắt buộc phải có.",
                        path + " is missing; it must be there."));
    }

    private static boolean blank(@Nullable JsonNode value) {
        return value != null && value.isString() && StoredText.blank(value.stringValue());
    }

    private static Defect empty(String path, @Nullable String title) {
        Text field = new Text(named(title, path), path);
        return new Defect(path, null, "some text", Sentences.of("text.empty", "field", field));
    }

    /** A place as a clerk calls it, with its path beside; the bare path where the contract gives it no title. */
    static String named(@Nullable String title, String path) {
        return title == null ? path : "\u201c" + title + "\u201d (" + path + ")";
    }

    /** A text that should name a point in time and does not. */
    static Defect notATime(String path, JsonNode value) {
        Text expected = format("date-time");
        return new Defect(
                path,
                value,
                expected.en(),
                new Text(
                        path + " là " + shown(value) + ", cần " + expected.vi() + ".",
                        path + " is " + shown(value) + ", expected " + expected.en() + "."));
    }

    private static Defect wrong(Error error, String path, @Nullable String title, Text expected) {
        JsonNode value = error.getInstanceNode();
        String seen = shown(value);
        return new Defect(
                path,
                value,
                expected.en(),
                new Text(
                        named(title, path) + " là " + seen + ", cần " + expected.vi() + ".",
                        path + " is " + seen + ", expected " + expected.en() + "."));
    }

    private static Text bound(String sentence, JsonNode bound) {
        return Sentences.of(sentence, "bound", plain(bound));
    }

    private static Text figure(String vi, String en, JsonNode bound) {
        return new Text(
                vi.formatted(NumberWords.of(bound.decimalValue(), Language.VI)),
                en.formatted(NumberWords.of(bound.decimalValue(), Language.EN)));
    }

    private static Text same(String vi, String en, String what) {
        return new Text(vi + what, en + what);
    }

    private static Text kinds(JsonNode wanted) {
        return wanted.isArray()
                ? new Text(joined(wanted, " hoặc ", true), joined(wanted, " or ", false))
                : new Text(kind(plain(wanted), true), kind(plain(wanted), false));
    }

    private static String joined(JsonNode kinds, String or, boolean vi) {
        StringBuilder words = new StringBuilder();
        kinds.forEach(each -> words.append(words.isEmpty() ? "" : or).append(kind(plain(each), vi)));
        return words.toString();
    }

    private static String kind(String type, boolean vi) {
        return switch (type) {
            case "string" -> vi ? "chữ" : "a text";
            case "number" -> vi ? "số" : "a number";
            case "integer" -> vi ? "số nguyên" : "a whole number";
            case "boolean" -> vi ? "true hoặc false" : "true or false";
            case "array" -> vi ? "danh sách [ … ]" : "a list [ … ]";
            case "object" -> vi ? "đối tượng { … }" : "an object { … }";
            case "null" -> vi ? "để trống" : "nothing";
            default -> type;
        };
    }

    private static Text format(String format) {
        return switch (format) {
            case "date" -> new Text("ngày dạng 2019-07-05", "a date such as 2019-07-05");
            case "date-time" ->
                new Text("thời điểm dạng 2019-07-05T08:00:00+07:00", "a time such as 2019-07-05T08:00:00+07:00");
            case "uri", "uri-reference" -> Sentences.of("format.uri");
            default -> Sentences.of("schema.other");
        };
    }

    private static Text pattern(String pattern, String name) {
        return pattern.equals("\\S") ? Sentences.of("pattern.some-text") : Sentences.of("pattern." + name);
    }

    private static String list(JsonNode values) {
        StringBuilder words = new StringBuilder();
        values.forEach(each -> words.append(words.isEmpty() ? "" : ", ").append(plain(each)));
        return words.toString();
    }

    private static String plain(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    /** How many characters a text has, without the marks that JSON puts around it. */
    private static int length(@Nullable JsonNode value, String written) {
        String text = value != null && value.isString() ? value.stringValue() : written;
        return text.codePointCount(0, text.length());
    }

    /** A value as JSON writes it, a number in plain digits without an exponent. */
    private static String written(JsonNode value) {
        if (!value.isNumber()) {
            return value.toString();
        }
        BigDecimal number = value.decimalValue();
        boolean readable = Math.abs(number.scale()) <= 40 && number.precision() <= 40;
        return readable ? number.toPlainString() : value.toString();
    }

    /** A value as it was sent, cut short where it is long. */
    static String shown(@Nullable JsonNode value) {
        String text = value == null || value.isMissingNode() ? "(trống)" : written(value);
        int most = 120;
        return text.length() <= most ? text : text.substring(0, most) + "… (" + length(value, text) + ")";
    }
}
