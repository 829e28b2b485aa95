package vn.binhchon.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Book;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Recusal;
import vn.binhchon.scorecard.CountingSheets;

/** What a step that cannot be taken back would end: whose sheets are missing, how many days early it is, what can no longer be changed. */
record StepLosses(Book book, Plan plan, LocalDate today, Words words) {

    /**
     * For one step, in words.
     *
     * @param entered how many products stand in the round
     */
    List<String> of(String act, int entered) {
        List<String> losses = new ArrayList<>();
        switch (act) {
            case "entries-closed" -> {
                losses.add(words.say("confirm.entries", entered));
                early(losses, "nominationsUntil");
            }
            case "marking-opened" -> {
                losses.add(words.say("confirm.jury", book.jury().size()));
                losses.add(words.say("frame.state." + FramePages.state(book)));
            }
            case "marking-closed" -> {
                sheets(losses);
                JurorProgress.of(book).stream()
                        .filter(each -> each.missing() > 0)
                        .forEach(each -> losses.add(words.say(
                                each.drafts() == 0 ? "confirm.missing" : "confirm.missing.drafts",
                                each.name(),
                                each.missing(),
                                each.of(),
                                each.drafts())));
                book.recusals().stream()
                        .filter(each -> each.state() == Recusal.State.DECLARED)
                        .forEach(each -> losses.add(words.say("confirm.recusal", book.nameOf(each.person()))));
                early(losses, "markingUntil");
            }
            default -> {}
        }
        return losses;
    }

    /** How many sheets each product needs by the plan, and which have fewer. */
    private void sheets(List<String> losses) {
        @Nullable Integer least = plan.minimumSheets();
        if (least == null) {
            losses.add(words.say("confirm.sheets.unsaid"));
            return;
        }
        Map<String, Integer> sheets = CountingSheets.counts(book);
        losses.add(words.say(
                "confirm.sheets",
                least,
                book.entrants().stream()
                        .filter(each -> sheets.getOrDefault(each.nomination(), 0) >= least)
                        .count(),
                book.entrants().size()));
        book.entrants().stream()
                .filter(each -> sheets.getOrDefault(each.nomination(), 0) < least)
                .forEach(each -> losses.add(words.say(
                        "confirm.sheets.few", each.product(), sheets.getOrDefault(each.nomination(), 0), least)));
    }

    private void early(List<String> losses, String setting) {
        @Nullable Object until = plan.says(setting);
        if (until instanceof LocalDate day && today.isBefore(day)) {
            losses.add(words.say("confirm.early", ChronoUnit.DAYS.between(today, day), words.day(day)));
        }
    }
}
