package vn.binhchon.rollout.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhchon.rulebook.RuleFolder;

/** What one analyst edits: over the folder, as a patch, and written only below it. */
class RuleDraftTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void git_applies_the_patch_of_a_draft_to_the_files_it_was_edited_from() throws Exception {
        put("rules/a/one.yaml", "x: 1\ny: 2\nz: 3\n");
        put("rules/a/unended.csv", "group,from\n1,2");
        put("rules/a/emptied.drl", "rule x\n");
        put("rules/a/went.csv", "group,from\n1,2");
        RuleDraft draft = new RuleDraft(List.of(
                edited("a/emptied.drl", "rule x\n", ""),
                edited("a/new/two.yaml", null, "ngưỡng: 70\n"),
                edited("a/one.yaml", "x: 1\ny: 2\nz: 3\n", "x: 1\ny: 5\nz: 3\nw: 4\n"),
                edited("a/unended.csv", "group,from\n1,2", "group,from\n1,3\n"),
                edited("a/went.csv", "group,from\n1,2", null)));
        Files.writeString(folder.resolve("draft.patch"), draft.patch("rules"));

        git("init", "-q");
        git("apply", "draft.patch");

        assertThat(folder.resolve("rules/a/went.csv")).doesNotExist();
        for (EditedFile each :
                draft.files().stream().filter(file -> !file.gone()).toList()) {
            assertThat(folder.resolve("rules").resolve(each.path())).hasContent(each.text());
            assertThat(Files.readString(folder.resolve("rules").resolve(each.path())))
                    .isEqualTo(each.text());
        }
    }

    @Test
    void a_draft_lies_over_the_folder_and_says_what_was_changed_under_it() {
        RuleFolder disk = new RuleFolder(new TreeMap<>(Map.of("a.yaml", "2", "b.yaml", "1")));
        RuleDraft draft = new RuleDraft(
                List.of(edited("a.yaml", "1", "3"), edited("b.yaml", "1", "4"), edited("c.yaml", null, "5")));

        assertThat(draft.over(disk).files()).isEqualTo(Map.of("a.yaml", "3", "b.yaml", "4", "c.yaml", "5"));
        assertThat(draft.overtaken(disk)).containsExactly("a.yaml");
    }

    @Test
    void writing_puts_each_file_into_the_folder_and_leaves_nothing_half_done() throws IOException {
        put("a/one.yaml", "x: 1\n");
        new FolderWriting(folder)
                .write(new RuleDraft(
                        List.of(edited("a/one.yaml", "x: 1\n", "x: 2\n"), edited("a/b/two.drl", null, "rule\n"))));

        assertThat(folder.resolve("a/one.yaml")).hasContent("x: 2");
        assertThat(folder.resolve("a/b/two.drl")).hasContent("rule");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void a_file_that_the_draft_takes_away_is_gone_once_written_and_a_renamed_one_is_there() throws IOException {
        put("a/old.yaml", "x: 1\n");
        RuleDraft renamed =
                new RuleDraft(List.of(edited("a/new.yaml", null, "x: 1\n"), edited("a/old.yaml", "x: 1\n", null)));

        assertThat(renamed.over(new RuleFolder(new TreeMap<>(Map.of("a/old.yaml", "x: 1\n"))))
                        .files())
                .isEqualTo(Map.of("a/new.yaml", "x: 1\n"));
        new FolderWriting(folder).write(renamed);

        assertThat(folder.resolve("a/old.yaml")).doesNotExist();
        assertThat(folder.resolve("a/new.yaml")).hasContent("x: 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../out.yaml",
                "a/../../out.yaml",
                "/etc/passwd.yaml",
                "a\\..\\out.yaml",
                "a//b.yaml",
                ".git/x.yaml",
                "a/x.sh",
                "a/x.yaml\n",
                "A/x.yaml",
                "a/%2e%2e/x.yaml"
            })
    void a_path_that_leaves_the_folder_or_is_none_of_its_kinds_is_never_written(String path) {
        assertThat(RulePath.allowed(path)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FolderWriting(folder).write(new RuleDraft(List.of(edited(path, null, "x")))));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothing_is_written_through_a_link(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("a"), elsewhere);
        assertThatIllegalArgumentException().isThrownBy(() -> new FolderWriting(folder)
                .write(new RuleDraft(List.of(edited("a/x.yaml", null, "x: 1")))));
        assertThat(elsewhere).isEmptyDirectory();
    }

    private static EditedFile edited(String path, @Nullable String base, @Nullable String text) {
        return new EditedFile(path, base, text, Instant.EPOCH);
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private void git(String... words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Process git = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
    }
}
