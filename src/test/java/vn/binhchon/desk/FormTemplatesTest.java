package vn.binhchon.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /** What a form carries of the state it was made from: a whole, a revision, a vote, rows, or what was shown to confirm. */
    private static final Pattern STATE =
            Pattern.compile("forms :: state\\(|name=\"(seen|put|proposal|confirmed)\"|'at\\.'");

    private static final Pattern ACTION = Pattern.compile("th:action=\"(.*?)\"");

    /** Forms that carry no state, by the reason for it. */
    private static final Map<String, Set<String>> STATELESS = Map.of(
            "what it is about is refused once it has been done (a recusal that waits, a sheet that is handed in, an open complaint, a member"
                    + " who is there, words on a person that are erased)",
            Set.of(
                    "contact.html /nominations/{id}/contact",
                    "rounds.html /rounds/{id}/recusals",
                    "sheet.html /rounds/{id}/marking/{n}",
                    "closing.html /rounds/{id}/closing",
                    "complaints.html /rounds/{id}/complaints/answer",
                    "meeting.html /rounds/{id}/meeting/attendance"),
            "it adds something new of its own, which an id or a name keeps from standing twice",
            Set.of(
                    "complaints.html /rounds/{id}/complaints/file",
                    "newround.html /rounds/new",
                    "newprogramme.html /promotion/new",
                    "promotion-intake.html ${here} + '/send'",
                    "refused.html /refused/resend",
                    "mend.html /refused/",
                    "resume.html ${form.action}"),
            "it changes nothing that others see: it shows, tries, or is about the reader alone",
            Set.of(
                    "intake.html /rounds/{id}/intake",
                    "promotion-intake.html ${here}",
                    "upload.html ${here}",
                    "lab.html /bench/lab",
                    "resume.html /resume",
                    "layout.html /signout",
                    "signin.html /signin",
                    "sessions.html /sessions"),
            "rule files keep their own mark, and a release the state it is in (decisions 23 and 63)",
            Set.of(
                    "bench.html /bench/{r}/stop",
                    "bench.html /bench/{r}/propose",
                    "bench.html /bench/{r}/{s}",
                    "edit.html /bench/edit/rebase",
                    "edit.html /bench/edit/file",
                    "edit.html /bench/edit/discard",
                    "edit.html /bench/edit/move",
                    "edit.html /bench/edit/remove",
                    "edit.html /bench/edit/backtest",
                    "edit.html /bench/edit/propose",
                    "edit.html /bench/edit/write",
                    "table.html /bench/tables"));

    @Test
    void every_form_that_acts_carries_the_state_it_was_made_from_or_is_explained() throws IOException {
        Set<String> stateless = new TreeSet<>();
        for (Path template : templates()) {
            String text = Files.readString(template);
            Matcher form = FORM.matcher(text);
            while (form.find()) {
                String whole = text.substring(form.start(), text.indexOf("</form>", form.end()));
                Matcher action = ACTION.matcher(form.group());
                if (POST.matcher(form.group()).find()
                        && action.find()
                        && !STATE.matcher(whole).find()) {
                    stateless.add(template.getFileName() + " " + plain(action.group(1)));
                }
            }
        }
        Set<String> explained = new TreeSet<>();
        STATELESS.values().forEach(explained::addAll);
        assertThat(stateless).isEqualTo(explained);
    }

    /** An action without the link syntax around it and its arguments. */
    private static String plain(String action) {
        String link = action.replaceFirst("^@\\{(.*)}( \\+ .*)?$", "$1");
        return link.startsWith("/")
                ? link.replaceFirst("\\(.*|} \\+.*", "")
                : link.replaceFirst("^\\$\\{here}$", "\\${here}");
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
