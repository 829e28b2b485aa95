package vn.binhchon.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhchon.intake.Refused;
import vn.binhchon.rollout.Acting;
import vn.binhchon.rollout.Candidate;
import vn.binhchon.rollout.FolderWatch;
import vn.binhchon.rollout.ReleaseOrder;
import vn.binhchon.rollout.ReleaseStep;
import vn.binhchon.rollout.backtest.BacktestReport;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.stream.Backtests;
import vn.binhchon.stream.Releases;
import vn.binhchon.text.VietnamTime;

/** The analyst's bench. */
@Controller
class BenchPage {

    private static final Map<String, ReleaseStep> STEPS = Map.of(
            "approve", ReleaseStep.APPROVED,
            "activate", ReleaseStep.ACTIVATED,
            "rollback", ReleaseStep.ROLLED_BACK,
            "withdraw", ReleaseStep.WITHDRAWN);

    private final Releases releases;
    private final Backtests backtests;
    private final FolderWatch watch;
    private final Acting acting;
    private final Clock clock;
    private final MessageSource messages;

    BenchPage(
            Releases releases,
            Backtests backtests,
            FolderWatch watch,
            Acting acting,
            Clock clock,
            MessageSource messages) {
        this.releases = releases;
        this.backtests = backtests;
        this.watch = watch;
        this.acting = acting;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/bench")
    String bench(Locale locale, Model model) {
        fill(locale, model, List.of());
        return "desk/bench";
    }

    /** What changes by itself: the folder and the back-test. Asked for again and again by the page's script. */
    @GetMapping("/bench/live")
    String live(Locale locale, Model model) {
        fill(locale, model, List.of());
        return "desk/bench :: live(page=${page})";
    }

    @PostMapping("/bench/{release}/{step}")
    String act(
            @PathVariable String release,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(required = false) @Nullable String report,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        String who = acting.name(by);
        try {
            return done(release, step, who, reason.strip(), from, report);
        } catch (Refused refused) {
            Words words = new Words(messages, locale);
            fill(
                    locale,
                    model,
                    refused.defects().stream()
                            .map(each -> words.text(each.words()))
                            .toList());
        } catch (RulesRefused refused) {
            fill(
                    locale,
                    model,
                    refused.problems().stream()
                            .map(each -> SaidProblem.of(each, new Words(messages, locale))
                                    .what())
                            .toList());
        } catch (DateTimeException e) {
            fill(locale, model, List.of(new Words(messages, locale).say("bench.notatime", from)));
        }
        response.setStatus(422);
        return "desk/bench";
    }

    private String done(String release, String step, String who, String reason, String from, @Nullable String report)
            throws Refused, RulesRefused {
        switch (step) {
            case "propose" -> {
                Candidate seen = watch.candidate();
                if (seen == null || !seen.green() || !release.equals(seen.release())) {
                    throw new NotHere();
                }
                releases.propose(seen.asRelease(), who, reason);
            }
            case "backtest" -> backtests.begin(release, new TreeSet<>(), who);
            case "stop" -> backtests.stop();
            default -> {
                ReleaseStep known = STEPS.get(step);
                if (known == null) {
                    throw new NotHere();
                }
                releases.act(new ReleaseOrder.Asked(known, release, who, reason, moment(from), report));
            }
        }
        return "redirect:/bench";
    }

    /** What a field of date and time says, as the clocks in Vietnam stand then; null when it is empty. */
    private static @Nullable Instant moment(String from) {
        return from.isBlank()
                ? null
                : LocalDateTime.parse(from).atZone(VietnamTime.ZONE).toInstant();
    }

    @GetMapping("/bench/backtests/{hash}")
    String report(@PathVariable String hash, Locale locale, Model model) {
        BacktestReport report = backtests.report(hash);
        if (report == null) {
            throw new NotHere();
        }
        model.addAttribute("alone", releases.selfApproval());
        model.addAttribute("hash", hash);
        model.addAttribute("page", BacktestView.of(report, new Words(messages, locale)));
        return "desk/backtest";
    }

    /** The same as a table for a spreadsheet. */
    @GetMapping(value = "/bench/backtests/{hash}.csv", produces = "text/csv;charset=UTF-8")
    @org.springframework.web.bind.annotation.ResponseBody
    String csv(@PathVariable String hash) {
        BacktestReport report = backtests.report(hash);
        if (report == null) {
            throw new NotHere();
        }
        return BacktestView.csv(report);
    }

    /** The same as a workbook. */
    @GetMapping("/bench/backtests/{hash}.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String hash, Locale locale) {
        BacktestReport report = backtests.report(hash);
        if (report == null) {
            throw new NotHere();
        }
        String name = "attachment; filename=\"backtest-" + report.release().substring(0, 12) + ".xlsx\"";
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(BacktestSheet.of(report, new Words(messages, locale)));
    }

    private void fill(Locale locale, Model model, List<String> refused) {
        model.addAttribute("refused", refused);
        model.addAttribute(
                "page",
                BenchView.of(
                        releases.trail(),
                        releases.selfApproval(),
                        watch.candidate(),
                        watch.checking(),
                        backtests.newest(),
                        clock.instant(),
                        new Words(messages, locale)));
    }
}
