package vn.binhchon.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhchon.evaluation.RoundCases;
import vn.binhchon.nomination.Certificate;
import vn.binhchon.nomination.Contact;
import vn.binhchon.nomination.Establishment;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Entries;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Recusal;
import vn.binhchon.rulebook.Findings;
import vn.binhchon.text.ComparedText;

/** The list of a round's products: closed once, and what comes late is let in by the chair or stays outside. */
final class EntryList {

    private final Keeping.Context context;

    EntryList(Keeping.Context context) {
        this.context = context;
    }

    Kept close(Book book, Act.EntriesClosed act) {
        Plan plan = context.evaluator().plan(book.round().entry(), book.plan()).plan();
        List<Entrant> entrants = new ArrayList<>();
        Map<String, Contact> contacts = new TreeMap<>();
        for (Nominees.Nominee each : context.nominees().of(book.round().id())) {
            entrants.add(entrant(each));
            contacts.put(each.nomination().id(), each.contact());
        }
        Checks checks = new Checks(book)
                .unless(
                        !entrants.isEmpty(),
                        "",
                        0,
                        "at least one product",
                        "Kỳ này chưa có sản phẩm nào đăng ký.",
                        "No product was entered in this round.");
        once(entrants, checks);
        Findings findings =
                context.evaluator().judge(RoundCases.entries(book.round().entry(), entries(entrants, plan), plan));
        Outcome outcome = Outcome.entrants(entrants, Interests.suggested(book, entrants, contacts))
                .cautioning(new LawObjections(context.evaluator(), book.round().date()).cautions(findings));
        return Kept.unless(checks.objections(), outcome);
    }

    private static Entrant entrant(Nominees.Nominee each) {
        Establishment maker = each.nomination().establishment();
        return new Entrant(
                each.nomination().id(),
                each.nomination().product().name(),
                each.nomination().product().group().number(),
                Objects.requireNonNullElse(maker.name(), ""),
                null,
                null,
                maker.district() != null ? maker.district() : maker.commune(),
                each.total(),
                each.contentHash(),
                each.nomination().product().set(),
                recognisedIn(each.nomination()));
    }

    /** The years of certificates of the same level, each once, the first first. */
    private static @Nullable List<Integer> recognisedIn(Nomination nomination) {
        List<Certificate> stated = nomination.certificates();
        return stated == null
                ? null
                : stated.stream()
                        .filter(each -> each.level() == nomination.entry().level())
                        .map(Certificate::issuedYear)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static void once(List<Entrant> entrants, Checks checks) {
        Map<String, String> once = new TreeMap<>();
        for (Entrant each : entrants) {
            String before = each.establishment().isBlank()
                    ? null
                    : once.putIfAbsent(
                            ComparedText.of(each.establishment()) + "/" + ComparedText.of(each.product()),
                            each.nomination());
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
    }

    /** What came after entries were closed stays outside until the chair lets it in, with a reason. */
    Kept admit(Book book, Act.EntryAdmitted act) {
        Checks checks = new Checks(book);
        Nominees.Nominee nominee = context.nominees().of(book.round().id()).stream()
                .filter(each -> each.nomination().id().equals(act.nomination()))
                .findFirst()
                .orElse(null);
        checks.unless(
                nominee != null && book.entrant(act.nomination()) == null,
                "nomination",
                act.nomination(),
                "a nomination of the round that is not on its list",
                "Không có hồ sơ " + act.nomination() + " nào đang ở ngoài danh sách của kỳ.",
                "No nomination " + act.nomination() + " of the round stands outside its list.");
        if (nominee == null || !checks.clear()) {
            return Kept.unless(checks.objections(), Outcome.NONE);
        }
        Entrant late = entrant(nominee);
        List<Entrant> all = new ArrayList<>(book.entrants());
        all.add(late);
        once(all, checks);
        List<Recusal> suggested =
                Interests.suggested(book, List.of(late), Map.of(late.nomination(), nominee.contact()));
        return Kept.unless(checks.objections(), Outcome.entrants(List.of(late), suggested));
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
}
