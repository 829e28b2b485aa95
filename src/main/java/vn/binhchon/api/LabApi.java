package vn.binhchon.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.binhchon.access.Person;
import vn.binhchon.intake.Defect;
import vn.binhchon.rollout.Comparison;
import vn.binhchon.rollout.lab.Trial;
import vn.binhchon.rollout.lab.Tuning;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.stream.Drafts;
import vn.binhchon.stream.Trials;
import vn.binhchon.text.Text;

/** Other weights, bands or another threshold tried over past rounds by REST; nothing of it is kept. */
@RestController
@RequestMapping("/v1/lab")
class LabApi {

    private final Trials trials;
    private final Drafts drafts;

    LabApi(Trials trials, Drafts drafts) {
        this.trials = trials;
        this.drafts = drafts;
    }

    /** A cell of a table, its row counted from 1 below the head. */
    record Cell(
            @Nullable String path,
            @Nullable Integer row,
            @Nullable String column,
            @Nullable String value) {}

    /** What to try; what is not named stays as the caller's draft, or else the folder, has it. */
    record Wish(
            @Nullable String threshold,
            @Nullable List<Cell> cells,
            @Nullable List<String> rounds) {}

    /** What came of it, beside what was changed. */
    record Tried(List<Comparison.Change> changes, Trial.Outcome outcome, long milliseconds) {}

    @PostMapping
    Tried tried(@RequestBody Wish wish) throws RulesRefused {
        Tuning tuning = new Tuning(wish.threshold(), cells(wish));
        TreeSet<String> rounds = new TreeSet<>(Objects.requireNonNullElse(wish.rounds(), List.of()));
        RuleFolder base = base();
        List<Defect> defects = new java.util.ArrayList<>(tuning.faults().stream()
                .map(each -> new Defect("cells", null, "figures that may be tried", each))
                .toList());
        tuning.strangers(base)
                .forEach(each -> defects.add(new Defect("cells", null, "cells of tables that may be tried", each)));
        if (trials.tooMany(rounds)) {
            defects.add(new Defect(
                    "rounds",
                    null,
                    "at most " + Trials.MOST + " nominations",
                    new Text(
                            "Quá %d hồ sơ. Chọn ít kỳ hơn, hoặc chạy thử bản nháp.".formatted(Trials.MOST),
                            "More than %d nominations. Choose fewer rounds, or back-test a draft."
                                    .formatted(Trials.MOST))));
        }
        if (!defects.isEmpty()) {
            throw new BadQuery(defects);
        }
        Trials.Tried tried = trials.run(base, tuning, rounds);
        return new Tried(tried.comparison().changes(), tried.outcome(), tried.milliseconds());
    }

    private static Map<Tuning.Cell, String> cells(Wish wish) {
        Map<Tuning.Cell, String> cells = new LinkedHashMap<>();
        for (Cell each : Objects.requireNonNullElse(wish.cells(), List.<Cell>of())) {
            Integer row = each.row();
            Tuning.Cell cell = new Tuning.Cell(
                    Objects.requireNonNullElse(each.path(), ""),
                    row == null ? -1 : row - 1,
                    Objects.requireNonNullElse(each.column(), ""));
            cells.put(cell, Objects.requireNonNullElse(each.value(), ""));
        }
        return cells;
    }

    private RuleFolder base() throws RulesRefused {
        Person person = Person.signedIn();
        RuleFolder folder = drafts.folder();
        return person == null ? folder : drafts.of(person.id()).over(folder);
    }
}
