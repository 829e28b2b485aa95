package vn.binhchon.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.binhchon.rollout.lint.Altered;
import vn.binhchon.rulebook.Problem;

/** What an analyst's editor does to a folder never gets further than a verdict with its place. */
class FolderWatchTest {

    private static final String WAGE = Altered.path("~/society/wage.bands.csv");
    private static final String SOCIETY = Altered.path("~/society/society.drl");

    @TempDir
    private Path temp = Path.of("");

    private Path rules = Path.of("");
    private FolderWatch watch = new FolderWatch(Path.of(""), 0, Clock.systemUTC());

    @BeforeEach
    void copy() {
        rules = new Altered().into(temp.resolve("rules"));
        watch = new FolderWatch(rules, 0, Clock.systemUTC());
    }

    /** Looks until what was saved is checked. */
    private Candidate looked() {
        do {
            watch.look();
        } while (watch.checking());
        watch.look();
        return Objects.requireNonNull(watch.candidate());
    }

    private void save(String path, String was, String is) throws IOException {
        Path file = rules.resolve(path);
        Files.writeString(file, Files.readString(file).replace(was, is));
    }

    @Test
    void a_green_folder_is_a_candidate_and_a_changed_one_another() throws IOException {
        Candidate first = looked();
        assertThat(first.problems()).isEmpty();
        assertThat(first.green()).isTrue();
        assertThat(looked()).as("what was not touched is not checked again").isSameAs(first);

        save(SOCIETY, "wrokers", "workers");
        Files.writeString(rules.resolve(SOCIETY), Files.readString(rules.resolve(SOCIETY)) + "\n");
        Candidate second = looked();
        assertThat(second.green()).isTrue();
        assertThat(second.release()).isNotEqualTo(first.release());
        assertThat(second.asRelease().hash()).isEqualTo(second.release());
    }

    @Test
    void whatever_is_wrong_is_said_with_its_place() throws IOException {
        save(SOCIETY, "workers != null", "wrokers != null");
        assertThat(looked().problems()).anySatisfy(each -> {
            assertThat(each.path()).isEqualTo(SOCIETY);
            assertThat(each.line()).isPositive();
        });

        Files.write(rules.resolve(WAGE), "from,below\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(looked().problems()).extracting(Problem::what).containsExactly("is not UTF-8");
        assertThat(looked().green()).isFalse();
    }

    @Test
    void an_empty_file_a_renamed_one_and_a_deleted_folder_are_problems_with_names() throws IOException {
        Files.writeString(rules.resolve(SOCIETY), "");
        assertThat(looked().problems())
                .extracting(Problem::toString)
                .contains(SOCIETY + " · is empty · Maybe delete the file, or write its rules");

        Path wage = rules.resolve(WAGE);
        Files.move(wage, wage.resolveSibling("wages.bands.csv"));
        assertThat(looked().green()).isFalse();

        FileSystemUtils.deleteRecursively(rules);
        assertThat(looked().problems()).extracting(Problem::what).containsExactly("there is no such folder");
        assertThat(looked().release()).isNull();
    }
}
