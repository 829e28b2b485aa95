package vn.binhchon.paper;

import java.time.LocalDate;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Round;
import vn.binhchon.text.Text;

/** A provincial round of 2019 into which the tests of sheets send. */
final class SheetRound {

    static final Round OPEN = new Round(
            "thu-2019",
            new Text("Kỳ thử", "Test"),
            Level.PROVINCE,
            "Lạng Sơn",
            2019,
            LocalDate.of(2019, 7, 5),
            null,
            true,
            null,
            null,
            null,
            null,
            null,
            null);

    private SheetRound() {}
}
