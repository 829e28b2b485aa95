package vn.binhchon.keeping;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Text;
import vn.binhchon.evaluation.RoundCases;
import vn.binhchon.nomination.Establishment;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Entries;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Portion;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.Findings;

/** What sets a round up: council, jury, plan, score frame, the list of products. */
final class SettingUp {

    private final Keeping.Context context;

    SettingUp(Keeping.Context context) {
        this.context = context;
    }

    Kept council(Book book, Act.CouncilSet act) {
        Checks checks = new Checks(book)
                .unless(
                        act.council().eachOnce(),
                        "council.members",
                        null,
                        "each person once",
                        "Có người được nêu hai lần trong Hội đồng.",
                        "Somebody sits on the council twice.")
                .unless(
                        !book.meeting().opened(),
                        "council",
                        null,
                        "a council that has not met",
                        "Hội đồng đã họp, không đổi thành viên được nữa.",
                        "The council has met; its members cannot be changed any more.");
        return composed(book, act.council(), book.jury(), "council", checks);
    }

    Kept jury(Book book, Act.JurySet act) {
        Checks checks = new Checks(book)
                .chair(act.by())
                .unless(
                        act.jury().eachOnce(),
                        "jury.members",
                        null,
                        "each person once",
                        "Có người được nêu hai lần trong Ban Giám khảo.",
                        "Somebody sits on the jury twice.");
        return composed(book, book.council(), act.jury(), "jury", checks);
    }

    /** Only what the act itself sets can be objected to; what else is amiss was said when that was set. */
    private Kept composed(Book book, Council council, Jury jury, String path, Checks checks) {
        Findings findings = composition(book, council, jury);
        String code = path.equals("council") ? "R7" : "R5";
        Findings own = new Findings(
                findings.fired().stream()
                        .filter(each -> each.finding().criterion().equals(code))
                        .toList(),
                List.of());
        LawObjections law = law(book);
        checks.add(law.bars(own, path));
        return Kept.unless(checks.objections(), Outcome.NONE.cautioning(law.cautions(own)));
    }

    Findings composition(Book book, Council council, Jury jury) {
        Round round = book.round();
        Plan plan = plan(book);
        return context.evaluator().judge(RoundCases.opening(round.entry(), round.year(), council, jury, plan));
    }

    private Plan plan(Book book) {
        return context.evaluator().plan(book.round().entry(), book.plan()).plan();
    }

    private LawObjections law(Book book) {
        return new LawObjections(context.evaluator(), book.round().date());
    }

    Kept plan(Book book, Act.PlanSet act) {
        Checks checks = new Checks(book);
        portion(checks, "plan.quorum", act.plan().quorum());
        portion(checks, "plan.majority", act.plan().majority());
        if (book.phase() == Phase.MARKED) {
            // What the marks have shown cannot be planned for any more; what nobody had said still can be.
            Plan before = plan(book);
            for (RecordComponent setting : Plan.class.getRecordComponents()) {
                Object said = act.plan().says(setting.getName());
                Object was = before.says(setting.getName());
                checks.unless(
                        said == null || was == null || Objects.equals(said, was),
                        "plan." + setting.getName(),
                        said,
                        String.valueOf(was),
                        "Đã chấm xong: điều kế hoạch đã nêu không sửa được nữa, chỉ nêu thêm điều còn thiếu.",
                        "Marking is closed: what the plan says cannot be changed, only what is missing can be added.");
            }
        }
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    private static void portion(Checks checks, String path, @Nullable String text) {
        try {
            if (text != null) {
                Portion.read(text);
            }
        } catch (IllegalArgumentException e) {
            checks.object(
                    path,
                    text,
                    "5, 2/3 or >1/2",
                    "\"" + text + "\" không phải một số người hay tỷ lệ như 5, 2/3, >1/2.",
                    "\"" + text + "\" is no number or part such as 5, 2/3, >1/2.");
        }
    }

    Kept frame(Book book, Act.FrameProposed act) {
        Checks checks = new Checks(book).head(act.by());
        Round round = book.round().marking(new Round.OwnFrame(act.maxima()));
        for (Text fault : context.evaluator().faults(round)) {
            checks.object("maxima", null, "lines that sum to the heads", fault.vi(), fault.en());
        }
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    Kept frameApproved(Book book, Act.FrameApproved act) {
        Checks checks = new Checks(book)
                .chair(act.by())
                .unless(
                        book.frame() != null,
                        "",
                        null,
                        "a frame that was proposed",
                        "Chưa có khung điểm nào được đề xuất.",
                        "No score frame was proposed.");
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    /** That the release and the back-test exist is for the keeper to know. */
    Kept moved(Book book, Act.RulesMoved act) {
        Checks checks = new Checks(book)
                .chair(act.by())
                .unless(
                        !act.reason().isBlank(),
                        "reason",
                        act.reason(),
                        "words",
                        "Cần ghi lý do chuyển bản quy tắc.",
                        "Say why the round is moved.");
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    Kept entries(Book book, Act.EntriesClosed act) {
        List<Entrant> entrants = new ArrayList<>();
        for (Nominees.Nominee each : context.nominees().of(book.round().id())) {
            Establishment maker = each.nomination().establishment();
            entrants.add(new Entrant(
                    each.nomination().id(),
                    each.nomination().product().name(),
                    each.nomination().product().group().number(),
                    Objects.requireNonNullElse(maker.name(), ""),
                    maker.owner(),
                    maker.address(),
                    maker.district() != null ? maker.district() : maker.commune(),
                    each.total(),
                    each.contentHash()));
        }
        Checks checks = new Checks(book)
                .unless(
                        !entrants.isEmpty(),
                        "",
                        0,
                        "at least one product",
                        "Kỳ này chưa có sản phẩm nào đăng ký.",
                        "No product was entered in this round.");
        Map<String, String> once = new TreeMap<>();
        for (Entrant each : entrants) {
            String before = each.establishment().isBlank()
                    ? null
                    : once.putIfAbsent(plain(each.establishment()) + "/" + plain(each.product()), each.nomination());
            checks.unless(
                    before == null,
                    "",
                    each.nomination(),
                    "each product once",
                    each.product() + " của " + each.establishment() + " đăng ký hai lần: " + before + " và "
                            + each.nomination() + ". Rút một hồ sơ, hoặc sửa tên nếu là hai sản phẩm.",
                    each.product() + " of " + each.establishment() + " is entered twice: " + before + " and "
                            + each.nomination() + ". Withdraw one, or amend a name if they are two products.");
        }
        Findings findings = context.evaluator()
                .judge(RoundCases.entries(book.round().entry(), entries(entrants, plan(book)), plan(book)));
        Outcome outcome = Outcome.entrants(entrants, Interests.suggested(book, entrants))
                .cautioning(law(book).cautions(findings));
        return Kept.unless(checks.objections(), outcome);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Entries entries(List<Entrant> entrants, Plan plan) {
        Map<String, Integer> counts = new TreeMap<>();
        entrants.forEach(each -> {
            if (each.locality() != null) {
                counts.merge(each.locality(), 1, Integer::sum);
            }
        });
        Integer fewest = counts.values().stream().min(Integer::compare).orElse(null);
        Integer asked = plan.minimumEntriesPerLocality();
        Boolean enough = (asked == null || fewest == null) ? null : Boolean.valueOf(fewest >= asked);
        return new Entries(entrants.size(), counts.size(), fewest, enough);
    }

    static boolean within(BigDecimal mark, BigDecimal max) {
        return mark.signum() >= 0 && mark.compareTo(max) <= 0;
    }
}
