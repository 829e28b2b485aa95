package vn.binhchon.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form that is sent by POST goes through {@code th:action}, which gives it its CSRF token and its key ({@link FormKeyFields}). */
class FormTemplatesTest {

    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern POST = Pattern.compile("method\\s*=\\s*[\"']?post", Pattern.CASE_INSENSITIVE);

    @Test
    void every_form_that_is_sent_carries_a_key() throws IOException {
        List<String> without = new ArrayList<>();
        int posts = 0;
        for (Path template : templates()) {
            Matcher form = FORM.matcher(Files.readString(template));
            while (form.find()) {
                if (POST.matcher(form.group()).find()) {
                    posts++;
                    if (!form.group().contains("th:action=\"")) {
                        without.add(template.getFileName() + ": " + form.group());
                    }
                }
            }
        }
        assertThat(posts).isGreaterThan(40);
        assertThat(without).as("forms without th:action").isEmpty();
    }

    @Test
    void no_form_gets_its_method_or_a_fixed_place_past_the_key() throws IOException {
        List<String> odd = new ArrayList<>();
        for (Path template : templates()) {
            String text = Files.readString(template);
            if (text.contains("th:method") || text.matches("(?s).*<(button|input)[^>]* formaction=.*")) {
                odd.add(template.toString());
            }
        }
        assertThat(odd).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "frame", "people", "sheet", "marks"})
    void a_form_that_sends_a_whole_state_carries_what_it_was_made_from(String template) throws IOException {
        String text = Files.readString(Path.of("src/main/resources/templates/desk", template + ".html"));
        assertThat(text).contains("desk/forms :: state(");
        assertThat(template.equals("marks") || text.contains("desk/forms :: conflict("))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"edit", "table"})
    void a_rule_file_is_saved_over_what_was_seen_only(String template) throws IOException {
        String text = Files.readString(Path.of("src/main/resources/templates/desk", template + ".html"));
        assertThat(text).contains("name=\"seen\"");
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources/templates"))) {
            return all.filter(each -> each.toString().endsWith(".html")).toList();
        }
    }
}
