package vn.binhchon.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.binhchon.text.Text;

/** What the calendar says for itself. */
final class Words {

    static final Text WEEKLY = new Text("Ngày nghỉ hằng tuần", "Day of rest");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Words() {}

    static String vi(LocalDate day) {
        return DAY.format(day);
    }

    static Text noNotice(int year) {
        return new Text(
                "Năm " + year
                        + " tính theo luật: chưa có thông báo nghỉ lễ, hoán đổi ngày làm việc của năm này trong dữ liệu.",
                "Computed from the law: the yearly notice of days off and swapped days for " + year
                        + " is not in the data.");
    }

    static Text noLaw(LocalDate from) {
        return new Text(
                "Dữ liệu không có luật về ngày nghỉ lễ trước " + vi(from) + ".",
                "The data hold no law on holidays before " + from + ".");
    }

    static Text inferred(DayOff off) {
        return new Text(
                off.reason().vi() + " " + vi(off.day()) + " chỉ là suy luận ("
                        + off.ground().citation() + ").",
                off.reason().en() + " on " + off.day() + " is only inferred ("
                        + off.ground().citation() + ").");
    }
}
