package vn.binhchon.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Language;
import vn.binhchon.text.NumberWords;
import vn.binhchon.text.Text;

/**
 * Whether what a report states adds up by itself: parts to a whole, shares to what they are shares of.
 *
 * @param indicator the figure it is about
 * @param adds whether it adds up; null where the report does not say enough to tell
 * @param words what was seen
 */
public record AddingUp(Indicator indicator, @Nullable Boolean adds, Text words) {

    /** Everything that can be told of a report's own figures. */
    public static List<AddingUp> of(Report report) {
        List<AddingUp> all = new ArrayList<>();
        sum(report, Indicator.SCHEMES, Indicator.SCHEMES_NATION, Indicator.SCHEMES_LOCAL, all);
        sum(report, Indicator.SPENT, Indicator.SPENT_NATION, Indicator.SPENT_LOCAL, all);
        share(report, Indicator.SCHEMES_SHARE, Indicator.SCHEMES, Indicator.SCHEMES_PLANNED, all);
        share(report, Indicator.SPENT_SHARE, Indicator.SPENT, Indicator.PLANNED_MONEY, all);
        return List.copyOf(all);
    }

    private static void sum(Report report, Indicator whole, Indicator one, Indicator other, List<AddingUp> all) {
        Report.Stated stated = report.stated(whole);
        BigDecimal a = value(report, one);
        BigDecimal b = value(report, other);
        if (stated != null && a != null && b != null) {
            BigDecimal sum = a.add(b);
            boolean adds = stated.agrees(sum);
            all.add(new AddingUp(whole, adds, said(figure(a) + " + " + figure(b), sum, stated, adds)));
        }
    }

    private static void share(Report report, Indicator share, Indicator part, Indicator whole, List<AddingUp> all) {
        Report.Stated stated = report.stated(share);
        if (stated == null) {
            return;
        }
        BigDecimal a = value(report, part);
        BigDecimal b = value(report, whole);
        BigDecimal ours = Progress.percent(a, b);
        if (ours != null && a != null && b != null) {
            boolean adds = stated.agrees(ours);
            all.add(new AddingUp(share, adds, said(figure(a) + " / " + figure(b), ours, stated, adds)));
            return;
        }
        BigDecimal schemes =
                Progress.percent(value(report, Indicator.SCHEMES), value(report, Indicator.SCHEMES_PLANNED));
        if (share == Indicator.SPENT_SHARE && schemes != null && stated.agrees(schemes)) {
            String same = figure(stated.value());
            all.add(new AddingUp(
                    share,
                    false,
                    new Text(
                            "Báo cáo gọi " + same + " % là tỷ lệ kinh phí, nhưng con số ấy đúng bằng tỷ lệ đề án ("
                                    + figure(schemes) + " %); kinh phí không nêu.",
                            "The report calls " + same + " % the share of the money, but it is the share of schemes ("
                                    + figure(schemes) + " %); no money is stated.")));
        } else {
            all.add(new AddingUp(
                    share,
                    null,
                    new Text(
                            "Không đủ số liệu để đối chiếu: thiếu số thực hiện hoặc số kế hoạch.",
                            "Not enough is stated to tell: what was done or what was planned is missing.")));
        }
    }

    private static @Nullable BigDecimal value(Report report, Indicator indicator) {
        Report.Stated stated = report.stated(indicator);
        return stated == null ? null : stated.value();
    }

    private static Text said(String how, BigDecimal ours, Report.Stated stated, boolean adds) {
        String seen = how + " = " + figure(ours);
        return adds
                ? new Text(seen + ", khớp.", seen + ", which agrees.")
                : new Text(
                        seen + ", báo cáo ghi " + figure(stated.value()) + ": không khớp.",
                        seen + ", the report says " + figure(stated.value()) + ": it does not add up.");
    }

    private static String figure(BigDecimal value) {
        return NumberWords.of(value, Language.VI);
    }
}
