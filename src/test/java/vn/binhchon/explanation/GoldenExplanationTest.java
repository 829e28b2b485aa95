package vn.binhchon.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhchon.Samples;
import vn.binhchon.explanation.Explained.Held;
import vn.binhchon.explanation.Explained.Said;
import vn.binhchon.text.Language;
import vn.binhchon.text.NumberWords;

/**
 * Three explanations as a council member reads them. They change only when somebody means them to: look at the difference, and
 * if it is meant, renew the files with {@code mvn test -Dtest=GoldenExplanationTest -Dgolden.renew=true}.
 */
class GoldenExplanationTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "nominations,lang-son-2019.bun-ngo",
        "synthetic,lang-son-2019-mau.che-shan-tuyet",
        "synthetic,lang-son-2019-mau.tuong-go-doc-ban"
    })
    void an_explanation_reads_as_it_did(String folder, String name) throws IOException {
        String read = rendered(Samples.explained(Samples.file(folder, name)));
        Path file = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.renew")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, read);
        }
        assertThat(read)
                .as("%s; if the change is meant, renew it with -Dgolden.renew=true and review the difference", file)
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "there is no such file yet");
    }

    private static String rendered(Explained explained) {
        StringBuilder text = new StringBuilder();
        var product = explained.nomination().product();
        text.append("%s · nhóm %d · %s\n".formatted(product.name(), explained.group(), Wording.day(explained.date())));
        text.append(explained.edition().title().vi()).append('\n');
        text.append(explained.provisional().vi()).append("\n\n");
        text.append("TỔNG %s / %s điểm; ngưỡng %s, còn thiếu %s%s\n"
                .formatted(
                        number(explained.card().total()),
                        number(explained.card().outOf()),
                        number(explained.card().threshold()),
                        number(explained.card().missing()),
                        explained.barred() ? "; BỊ LOẠI THEO QUY ĐỊNH" : ""));
        explained.card().heads().forEach(head -> {
            text.append(
                    "\n%s. %s: %s / %s\n".formatted(head.head(), head.vi(), number(head.points()), number(head.max())));
            explained.card().lines().stream()
                    .filter(line -> line.head().equals(head.head()))
                    .forEach(line -> {
                        String judge = line.judge().equals("juror") ? " (giám khảo chấm)" : "";
                        text.append("  %s %s: %s / %s%s\n"
                                .formatted(line.line(), line.vi(), number(line.points()), number(line.max()), judge));
                        said(explained, line.line()).forEach(each -> reason(text, each));
                        explained.silent().stream()
                                .filter(each -> each.criterion().equals(line.line()))
                                .forEach(each -> why(text, each.rule().id(), each.conditions()));
                    });
        });
        for (String kind : List.of("bar", "caution", "recommendation")) {
            text.append("\n%s\n".formatted(heading(kind)));
            explained.findings().stream()
                    .filter(each -> each.kind().equals(kind))
                    .forEach(each -> reason(text, each));
        }
        text.append("\nTRƯỜNG LẠ\n");
        explained.unknownFields().forEach(each -> text.append("  - %s\n".formatted(each.path())));
        return text.toString();
    }

    private static List<Said> said(Explained explained, String line) {
        return explained.findings().stream()
                .filter(each -> each.kind().equals("points") && each.criterion().equals(line))
                .toList();
    }

    private static void reason(StringBuilder text, Said said) {
        text.append("    + [%s, %s] %s (%s)\n"
                .formatted(
                        said.criterion(), said.rule().id(), said.reason().vi(), String.join("; ", said.citations())));
    }

    private static void why(StringBuilder text, String rule, List<Held> failed) {
        text.append("    - [%s] %s\n"
                .formatted(rule, String.join("; ", failed.stream().map(Held::vi).toList())));
    }

    private static String heading(String kind) {
        return switch (kind) {
            case "bar" -> "LOẠI";
            case "caution" -> "CẦN XEM LẠI";
            default -> "NÊN XEM XÉT";
        };
    }

    private static String number(BigDecimal number) {
        return NumberWords.of(number, Language.VI);
    }
}
