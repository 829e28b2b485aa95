package vn.binhchon.keeping;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.evaluation.RoundCases;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Council;
import vn.binhchon.round.Jury;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Round;
import vn.binhchon.round.Setting;
import vn.binhchon.rulebook.Findings;
import vn.binhchon.scorecard.CountingSheets;
import vn.binhchon.scorecard.Placings;
import vn.binhchon.text.Sentences;
import vn.binhchon.text.Text;

/** What sets a round up: council, jury, plan, score frame, the list of products. */
final class SettingUp {

    /** What settings are needed for that a decision cannot be signed without. */
    private static final String SIGN = "sign";

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
        unset(act, checks);
        Plan anew = context.evaluator()
                .plan(book.round().entry(), act.over(book.plan()))
                .plan();
        Checks sane = new Checks(book);
        new PlanCheck(anew, sane).check(book.round().level(), book.council(), book.jury());
        // After marking only what this act says can still be mended, so only that is objected to.
        checks.add(sane.objections().stream()
                .filter(each -> book.phase().compareTo(Phase.MARKED) < 0 || said(act.plan(), each.path()))
                .toList());
        if (book.phase().compareTo(Phase.MARKED) >= 0) {
            // What the marks have shown cannot be planned for any more; what nobody had said still can be.
            Plan before = plan(book);
            checks.unless(
                    nothing(act.unset()),
                    "unset",
                    act.unset(),
                    "nothing taken out after marking",
                    "Đã chấm xong: không bỏ điều kế hoạch đã nêu được nữa.",
                    "Marking is closed: what the plan says cannot be taken out any more.");
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
        if (book.phase() == Phase.DECIDED) {
            onlyForSigning(book, act, checks);
        }
        return Kept.unless(
                checks.objections(),
                ordered(book, act.plan())
                        .cautioning(RewardCheck.cautions(
                                context.evaluator(), book.round(), anew, book.proposal(), book.rulings())));
    }

    /** Once the council has decided, a plan can still answer what signing asks, and nothing else. */
    private void onlyForSigning(Book book, Act.PlanSet act, Checks checks) {
        Set<String> asked = context.evaluator().plan(book.round().entry(), book.plan()).open(SIGN).stream()
                .map(Setting::key)
                .collect(Collectors.toSet());
        for (RecordComponent setting : Plan.class.getRecordComponents()) {
            String name = setting.getName();
            Object said = act.plan().says(name);
            checks.unless(
                    said == null
                            || asked.contains(name)
                            || Objects.equals(said, plan(book).says(name)),
                    "plan." + name,
                    said,
                    "what signing the decision asks",
                    Sentences.of("plan.decided"));
        }
    }

    private static boolean nothing(@Nullable List<String> many) {
        return many == null || many.isEmpty();
    }

    /** Only settings there are can be taken out, and none that is said in the same breath. */
    private static void unset(Act.PlanSet act, Checks checks) {
        List<String> known = Arrays.stream(Plan.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        for (String each : act.unset() == null ? List.<String>of() : act.unset()) {
            checks.unless(
                    known.contains(each),
                    "unset",
                    each,
                    "a setting of the plan",
                    "Kế hoạch không có điều " + each + ".",
                    "A plan has no setting " + each + ".");
            checks.unless(
                    !known.contains(each) || act.plan().says(each) == null,
                    "unset",
                    each,
                    "a setting that is not said as well",
                    "Vừa nêu vừa bỏ " + each + ": chỉ chọn một.",
                    each + " is said and taken out at once; keep one of the two.");
        }
    }

    private static boolean said(Plan plan, String path) {
        String setting = path.substring("plan.".length()).replaceAll("[\\[.].*", "");
        return plan.says(setting) != null;
    }

    /** An order that parts products of one mean, said after marking, places them anew. */
    private Outcome ordered(Book book, Plan said) {
        if (book.phase() != Phase.MARKED || said.tieOrder() == null) {
            return Outcome.NONE;
        }
        Plan now = context.evaluator()
                .plan(book.round().entry(), said.over(book.plan()))
                .plan();
        return Outcome.placings(Placings.of(book.entrants(), CountingSheets.of(book), now));
    }

    Kept frame(Book book, Act.FrameProposed act) {
        Checks checks = new Checks(book);
        Round round = book.round().marking(new Round.OwnFrame(act.maxima()));
        for (Text fault : context.evaluator().faults(round)) {
            checks.object("maxima", null, "lines that sum to the heads", fault.vi(), fault.en());
        }
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    Kept frameApproved(Book book, Act.FrameApproved act) {
        Checks checks = new Checks(book)
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
                .unless(
                        !act.reason().isBlank(),
                        "reason",
                        act.reason(),
                        "words",
                        "Cần ghi lý do chuyển bản quy tắc.",
                        "Say why the round is moved.");
        return Kept.unless(checks.objections(), Outcome.NONE);
    }

    static boolean within(BigDecimal mark, BigDecimal max) {
        return mark.signum() >= 0 && mark.compareTo(max) <= 0;
    }
}
