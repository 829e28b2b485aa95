package vn.binhchon.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhchon.round.ActRule;
import vn.binhchon.round.ActSeat;
import vn.binhchon.round.ActTable;
import vn.binhchon.round.Phase;

/** The table of acts is read whole, every mistake in it is named with its line, and the contracts show it. */
@Execution(ExecutionMode.CONCURRENT)
class ActTableTest {

    private static final String FILE = ShippedRules.EDITION + "/acts.yaml";
    private static final Path DOCUMENT = Path.of("docs", "contracts", "acts.md");

    @Test
    void every_act_has_its_line() {
        ActTable table = ShippedRules.evaluator().acts(LocalDate.of(2026, 12, 1));
        assertThat(table.rules().keySet()).isEqualTo(ActTable.NAMES);
        assertThat(table.rules().values())
                .allSatisfy(each -> assertThat(each.name().vi()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  jury-set:|  jury-put:|act jury-put is none that there is|jury-put",
                "  jury-set:|  jury-put:|act jury-set is missing|acts",
                "by: [jury_head]|by: [jury_heads]|act frame-proposed by is jury_heads|frame-proposed",
                "phases: [decided]|phases: [decide]|act decision-signed phases is decide|decision-signed",
                "phases: [decided]|stages: [decided]|act decision-signed has stages, which is not read|decision-signed",
                "phases: [decided]|stages: [decided]|act decision-signed lacks phases|decision-signed",
                "needs: [recuse]|needs: [recusal]|act recusal-declared needs recusal|recusal-declared",
                "not_before: [round_day]|not_before: [day]|act decision-signed not_before is day|decision-signed",
                "Điều 17(2)\"|Điều 99\"|act decision-signed cites|decision-signed",
                "next: [frame-approved]|next: [frame]|act frame-proposed is followed by frame|frame-proposed",
                "  REGION: [Cục]|  REGIONS: [Cục]|authorities.REGION is missing|authorities"
            })
    void a_mistake_is_named_with_its_line(String was, String is, String problem, String key) {
        SortedMap<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        String text = java.util.Objects.requireNonNull(files.get(FILE));
        assertThat(text).contains(was);
        String changed =
                text.replaceFirst(java.util.regex.Pattern.quote(was), java.util.regex.Matcher.quoteReplacement(is));
        files.put(FILE, changed);
        List<Problem> problems = RulebookReader.draft(new RuleFolder(files), edition -> Inspection.NONE)
                .problems();
        List<String> lines = changed.lines().map(String::strip).toList();
        int line = lines.indexOf(lines.stream()
                        .filter(each -> each.startsWith(key + ":"))
                        .findFirst()
                        .orElseThrow())
                + 1;
        assertThat(problems).anySatisfy(each -> {
            assertThat(each.path()).isEqualTo(FILE);
            assertThat(each.line()).isEqualTo(line);
            assertThat(each.what()).contains(problem);
        });
        assertThat(problems.stream().filter(each -> each.path().equals(FILE)))
                .allSatisfy(each ->
                        assertThat(ProblemWords.of(each.what())).as(each.what()).isPresent());
    }

    /** With {@code -Dbinhchon.roles.write=true} the document is written anew. */
    @Test
    void the_contracts_show_the_table() throws Exception {
        ActTable table = ShippedRules.evaluator().acts(LocalDate.of(2026, 12, 1));
        String text = document(table);
        if (Boolean.getBoolean("binhchon.roles.write")) {
            Files.writeString(DOCUMENT, text);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(text);
    }

    private static String document(ActTable table) {
        StringBuilder text = new StringBuilder("""
                # Who may do which act, when

                Made by `ActTableTest` from `rules/circular_26_2014/acts.yaml`; `GET /v1/acts/table` says the same of the rules in force. The
                table is enforced where acts are taken, whatever way they come. A system may send an act only for somebody (`by`) who holds one
                of the seats in the round's book; for the helper team, somebody named in `binhchon.access.helper-team` or signed in with that
                role. Who sets the first council up sits on it or is of the helper team. `on` is compared by days in Vietnam. “Plan” names what
                the plan must have said before (`needed_for` in `settings.yaml`); in brackets, what it must have said in some cases.

                | act | by | phases | `on` | plan | next | clause |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (ActRule each : table.rules().values()) {
            List<String> days = new ArrayList<>();
            each.notBefore().forEach(day -> days.add("≥ " + small(day)));
            each.notAfter().forEach(day -> days.add("≤ " + small(day)));
            List<String> plan = new ArrayList<>(each.needs());
            each.mayNeed().forEach(one -> plan.add("(" + one + ")"));
            text.append("| `%s` %s · %s | %s | %s | %s | %s | %s | %s (%s) |%n"
                    .formatted(
                            each.act(),
                            each.name().vi(),
                            each.name().en(),
                            constants(ActSeat.values(), each.by()),
                            constants(Phase.values(), each.phases()),
                            String.join(", ", days),
                            String.join(", ", plan),
                            each.next().stream().map(next -> "`" + next + "`").collect(Collectors.joining(", ")),
                            each.citation(),
                            each.basis().replace('_', ' ')));
        }
        List<String> moments = new ArrayList<>();
        table.times().notBefore().forEach(each -> moments.add("≥ " + small(each)));
        table.times().notAfter().forEach(each -> moments.add("≤ " + small(each)));
        text.append("\nThe `time` of every act's event: %s, give or take %d minutes.\n"
                .formatted(String.join(", ", moments), table.times().allowance().toMinutes()));
        text.append("\nThe authority that signs (`authority`) has to be called so: ");
        text.append(table.authorities().entrySet().stream()
                .map(each -> small(each.getKey()) + " “" + String.join("” or “", each.getValue()) + "”")
                .collect(Collectors.joining("; ")));
        return text.append(".\n").toString();
    }

    private static String constants(Object[] all, Collection<?> some) {
        Set<?> in = Set.copyOf(some);
        return Arrays.stream(all).filter(in::contains).map(ActTableTest::small).collect(Collectors.joining(", "));
    }

    private static String small(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
