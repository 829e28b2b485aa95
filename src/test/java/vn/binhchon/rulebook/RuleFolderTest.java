package vn.binhchon.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a folder's release hangs on, and how its texts are read. */
class RuleFolderTest {

    private static final String AT = ShippedRules.EDITION + "/every_level/";

    @TempDir
    Path folder;

    @Test
    void the_same_texts_in_any_order_are_the_same_release() {
        SortedMap<String, String> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.putAll(ShippedRules.folder().files());
        assertThat(new RuleFolder(backwards).release())
                .isEqualTo(ShippedRules.folder().release())
                .matches("[0-9a-f]{64}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "economy/economy.drl,profitPercent != null,profitPercent == null",
        "recognition/recognition.parameters.yaml,value: 70,value: 71",
        "society/workers.bands.csv,0.8,0.7",
        "technique/technology.choices.csv,0.8,0.7",
        "frame/model.frame.csv,Home markets,Home market",
        "economy/economy.words.yaml,Profit,Gain"
    })
    void any_changed_text_that_can_change_a_result_is_another_release(String file, String was, String is) {
        SortedMap<String, String> files = ShippedRules.copy();
        String text = String.valueOf(files.get(AT + file));
        assertThat(text).contains(was);
        files.put(AT + file, text.replace(was, is));
        assertThat(new RuleFolder(files).release())
                .isNotEqualTo(ShippedRules.folder().release());
    }

    @Test
    void a_moved_text_is_another_release() {
        SortedMap<String, String> files = ShippedRules.copy();
        files.put(AT + "other/workers.bands.csv", files.remove(AT + "society/workers.bands.csv"));
        assertThat(new RuleFolder(files).release())
                .isNotEqualTo(ShippedRules.folder().release());
    }

    @Test
    void a_changed_scenario_is_the_same_release() {
        SortedMap<String, String> files = ShippedRules.copy();
        files.put(AT + "economy/economy.scenarios.yaml", "[]");
        files.put(AT + "economy/more.scenarios.yaml", "[]");
        assertThat(new RuleFolder(files).release())
                .isEqualTo(ShippedRules.folder().release());
    }

    @Test
    void readmes_and_change_logs_are_no_part_of_the_folder() {
        assertThat(ShippedRules.folder().files().keySet()).noneMatch(path -> path.endsWith(".md"));
    }

    @Test
    void line_ends_marks_and_decomposed_letters_do_not_make_another_release() throws Exception {
        write("a.drl", "// cơ sở\r\n");
        write("b.yaml", "\uFEFFx: 1\n");
        String one = RuleFolder.read(folder).release();
        write("a.drl", java.text.Normalizer.normalize("// cơ sở\n", java.text.Normalizer.Form.NFD));
        write("b.yaml", "x: 1\n");
        assertThat(RuleFolder.read(folder).release()).isEqualTo(one);
    }

    @Test
    void every_file_that_is_not_utf_8_is_named() throws IOException {
        Files.write(folder.resolve("a.drl"), "Bình".getBytes(StandardCharsets.UTF_16));
        Files.write(folder.resolve("b.yaml"), new byte[] {'x', ':', (byte) 0xE9});
        write("c.csv", "đúng");
        RulesRefused refused = catchThrowableOfType(RulesRefused.class, () -> RuleFolder.read(folder));
        assertThat(refused.problems()).extracting(Problem::path).containsExactlyInAnyOrder("a.drl", "b.yaml");
        assertThat(refused.problems()).allMatch(each -> each.toString()
                .matches("[ab]\\.(drl|yaml) · is not UTF-8 · Maybe save the file as UTF-8 without BOM"));
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        RulesRefused refused =
                catchThrowableOfType(RulesRefused.class, () -> RuleFolder.read(folder.resolve("nowhere")));
        assertThat(refused).hasMessageContaining("nowhere").hasMessageContaining("there is no such folder");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "mật");
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.createSymbolicLink(rules.resolve("words.yaml"), secret);
        assertThat(refused(rules))
                .isEqualTo("words.yaml · is a link to another place · Maybe put the file itself here");
    }

    @Test
    void a_file_larger_than_any_law_is_not_read() throws IOException {
        Files.write(folder.resolve("much.csv"), new byte[1024 * 1024 + 1]);
        assertThat(refused(folder)).isEqualTo("much.csv · is larger than 1024 KiB · Maybe split the file");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "recognition/recognition.parameters.yaml | value: 70 | value: 1e999999999 | 1e999999999 is a number beyond any that a law has",
                "society/workers.bands.csv | 0.8 | 1e-999999999 | share has a figure of more than 30 digits",
            })
    void a_figure_that_would_fill_the_memory_is_named(String file, String was, String is, String said) {
        SortedMap<String, String> files = ShippedRules.copy();
        files.put(AT + file, String.valueOf(files.get(AT + file)).replaceFirst(was, is));
        RulesRefused refused =
                catchThrowableOfType(RulesRefused.class, () -> RulebookReader.editions(new RuleFolder(files)));
        assertThat(refused.problems()).extracting(Problem::what).contains(said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "names upon names | a: &a [x]\\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]",
                "depth            | DEEP",
                "a foreign type   | a: !!javax.script.ScriptEngineManager [ ]",
            })
    void a_text_made_to_choke_its_reader_is_no_more_than_a_problem(String what, String text) {
        SortedMap<String, String> files = ShippedRules.copy();
        files.put(
                AT + "hostile.words.yaml",
                text.replace("DEEP", "[".repeat(5000)).replace("\\n", "\n"));
        RulesRefused refused =
                catchThrowableOfType(RulesRefused.class, () -> RulebookReader.editions(new RuleFolder(files)));
        assertThat(refused.problems()).as(what).extracting(Problem::path).contains(AT + "hostile.words.yaml");
    }

    private static String refused(Path rules) {
        RulesRefused refused = catchThrowableOfType(RulesRefused.class, () -> RuleFolder.read(rules));
        return refused.problems().stream().map(Problem::toString).findFirst().orElse("");
    }
}
