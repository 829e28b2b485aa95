package vn.binhchon.intake.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.util.CellReference;
import vn.binhchon.intake.sheet.SheetCell.Kind;
import vn.binhchon.intake.sheet.SheetTab.TabRow;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** CSV as Excel writes and reads it: any of its encodings and separators, one tab. */
final class DelimitedText {

    private static final int MOST_RECORDS = 20_000;
    private static final int MOST_COLUMNS = 16_384;
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',', '|');
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern CHOSEN = Pattern.compile("sep=(.)\\r?\\n", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEPT_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private DelimitedText() {}

    static SheetFile read(byte[] bytes) throws SheetFault {
        TextEncoding encoding = TextEncoding.of(bytes);
        String text = Objects.requireNonNull(encoding.decoded());
        if (encoding.charset() == null) {
            SheetFault broken = BrokenBytes.fault(bytes);
            if (broken != null) {
                throw broken;
            }
            String font = text.lines()
                    .map(LegacyText::encoding)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("?");
            throw font.equals("?")
                    ? SheetFault.of("sheet.file.encoding")
                    : SheetFault.of("sheet.file.legacy-text", "encoding", font);
        }
        List<Text> notes = encoding.charset().equals(TextEncoding.WINDOWS_1258)
                ? List.of(Sentences.of("sheet.note.windows-1258"))
                : List.of();
        Matcher chosen = CHOSEN.matcher(text);
        boolean says = chosen.lookingAt();
        String body = says ? text.substring(chosen.end()) : text;
        char separator = says ? chosen.group(1).charAt(0) : separator(body);
        return new SheetFile(List.of(new SheetTab("CSV", true, false, rows(body, separator), Set.of())), notes);
    }

    /** The separator that most lines have most of, equally many. */
    static char separator(String text) {
        List<String> lines =
                QUOTED.matcher(text).replaceAll("").lines().limit(200).toList();
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            Map<Long, Long> lengths = lines.stream()
                    .map(line ->
                            line.chars().filter(letter -> letter == candidate).count())
                    .filter(count -> count > 0)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            long weight = lengths.entrySet().stream()
                    .mapToLong(length -> length.getKey() * length.getValue())
                    .max()
                    .orElse(0);
            if (weight > most) {
                most = weight;
                best = candidate;
            }
        }
        return best;
    }

    private static List<TabRow> rows(String text, char separator) throws SheetFault {
        QuoteCheck.check(text, separator);
        SeparatorCheck.check(text, separator, SEPARATORS);
        List<TabRow> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            int number = 0;
            for (var record : parser) {
                number++;
                if (number > MOST_RECORDS || record.size() > MOST_COLUMNS) {
                    throw SheetFault.of("sheet.file.cells");
                }
                NavigableMap<Integer, SheetCell> cells = new TreeMap<>();
                for (int i = 0; i < record.size(); i++) {
                    SheetCell cell = cell(new CellReference(number - 1, i).formatAsString(false), record.get(i));
                    if (!cell.isBlank()) {
                        cells.put(i, cell);
                    }
                }
                if (!cells.isEmpty()) {
                    rows.add(new TabRow(number, false, cells));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw SheetFault.of("sheet.file.damaged");
        }
        return rows;
    }

    /** Exporters write {@code ="0012"} so that Excel keeps the noughts; any other formula in a text was never computed. */
    private static SheetCell cell(String place, String text) {
        Matcher kept = KEPT_TEXT.matcher(text.strip());
        if (kept.matches()) {
            return CellText.read(place, kept.group(1), "");
        }
        boolean formula = text.strip().matches("=[A-Za-z(+\\-\\d$].*");
        return formula
                ? SheetCell.faulty(place, Kind.FORMULA, text.strip(), Sentences.of("sheet.cell.not-computed"))
                : CellText.read(place, text, "");
    }
}
