package vn.binhchon.rollout.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.binhchon.edition.Clause;
import vn.binhchon.edition.Edition;
import vn.binhchon.rulebook.ClauseRegister;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RuleFolder;

/**
 * One edition of a folder as its texts have it, before it is compiled: what the checks look at.
 *
 * @param folder the texts of all editions
 * @param edition the one looked at
 * @param files its rule files, in the order of paths
 * @param clauses its register
 * @param citations every place where something cites a clause
 */
record Draft(RuleFolder folder, Edition edition, List<RuleFile> files, List<Clause> clauses, List<Cited> citations) {

    static Draft of(RuleFolder folder, Edition edition, List<Problem> problems) {
        List<RuleFile> files = new ArrayList<>();
        folder.ending(".drl").forEach((path, text) -> {
            if (path.startsWith(edition.id() + "/")) {
                files.add(RuleFile.read(path, text));
            }
        });
        List<Clause> clauses =
                ClauseRegister.read(folder, edition.id(), problems).clauses();
        return new Draft(folder, edition, List.copyOf(files), clauses, Citations.of(folder, edition, files));
    }

    /** All rules, in the order of files. */
    List<RuleText> rules() {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    /** The text of a file of the edition; empty when there is none. */
    String text(String name) {
        return folder.files().getOrDefault(path(name), "");
    }

    /** The path of a file of the edition. */
    String path(String name) {
        return edition.id() + "/" + name;
    }

    /** The fields of each kind of fact, as the vocabulary names them. */
    Map<String, Set<String>> fields() {
        Map<String, Set<String>> fields = new TreeMap<>();
        edition.vocabulary().fields().keySet().forEach(name -> {
            int dot = name.indexOf('.');
            fields.computeIfAbsent(name.substring(0, dot), fact -> new TreeSet<>())
                    .add(name.substring(dot + 1));
        });
        return fields;
    }

    /** Every day of the edition on which one of its numbers changes, its first day among them. */
    Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>();
        days.add(edition.from());
        edition.parameters().values().forEach(each -> each.values().stream()
                .map(value -> value.from())
                .filter(edition::holdsOn)
                .forEach(days::add));
        return days;
    }
}
