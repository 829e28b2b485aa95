package vn.binhchon.rollout.mutation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.YamlText;
import vn.binhchon.text.Text;

/**
 * Why a mutant may survive, as {@code mutants.yaml} of an edition says it.
 *
 * @param path the file it stands in
 * @param at the place of the mutants, as the report names it
 * @param change the change; null for every change at that place
 * @param why the reason
 */
public record Reason(String path, String at, @Nullable String change, Text why) {

    private static final String FILE = "mutants.yaml";

    /** Whether it speaks of a mutant. */
    boolean covers(Mutant mutant) {
        boolean sameEdition = mutant.path().startsWith(path.substring(0, path.length() - FILE.length()));
        return sameEdition && at.equals(mutant.at()) && (change == null || change.equals(mutant.change()));
    }

    /**
     * Every reason of a folder.
     *
     * @throws RulesRefused when one of them cannot be read
     */
    static List<Reason> read(RuleFolder folder) throws RulesRefused {
        List<Reason> reasons = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        folder.ending("/" + FILE).forEach((path, text) -> {
            for (JsonNode entry : YamlText.read(path, text, problems)) {
                entry(path, entry, reasons, problems);
            }
        });
        if (!problems.isEmpty()) {
            throw new RulesRefused(problems);
        }
        return List.copyOf(reasons);
    }

    /** One reason may speak of several mutants: its {@code mutants} are their places, each with its change or without. */
    private static void entry(String path, JsonNode entry, List<Reason> reasons, List<Problem> problems) {
        Text why = new Text(entry.path("vi").asString(""), entry.path("en").asString(""));
        if (why.vi().isBlank() || why.en().isBlank() || entry.path("mutants").isEmpty()) {
            problems.add(Problem.in(path, "holds a reason without its words or its mutants: " + entry, null));
        }
        for (JsonNode mutant : entry.path("mutants")) {
            String change = mutant.path("change").asString("");
            reasons.add(new Reason(path, mutant.path("at").asString(""), change.isEmpty() ? null : change, why));
        }
    }
}
