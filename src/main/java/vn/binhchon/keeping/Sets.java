package vn.binhchon.keeping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.binhchon.round.Act;
import vn.binhchon.round.Book;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Outcome;
import vn.binhchon.round.Plan;
import vn.binhchon.round.Proposal;

/** Products of one establishment that pass are merged into a set, before certifying (TT 26/2014, Điều 3(2)). */
final class Sets {

    private final Keeping.Context context;

    Sets(Keeping.Context context) {
        this.context = context;
    }

    Kept merge(Book book, Act.SetMerged act) {
        Plan plan = context.evaluator().plan(book.round().entry(), book.plan()).plan();
        Checks checks = new Checks(book);
        Set<String> makers = new HashSet<>();
        Set<Integer> groups = new HashSet<>();
        List<String> all = new ArrayList<>(act.parts());
        all.add(act.set());
        for (String each : all) {
            checks.product("parts", each);
            Entrant entrant = book.entrant(each);
            if (entrant != null) {
                makers.add(entrant.establishment());
                groups.add(entrant.group());
            }
            checks.unless(
                    !book.parts().containsKey(each) && !book.parts().containsValue(each),
                    "parts",
                    each,
                    "a product of no set",
                    each + " đã nằm trong một bộ.",
                    each + " is in a set already.");
        }
        checks.unless(
                new HashSet<>(all).size() > 1,
                "parts",
                act.parts(),
                "two products or more",
                "Một bộ có ít nhất hai sản phẩm.",
                "A set has two products at least.");
        checks.unless(
                !Boolean.FALSE.equals(plan.merge()),
                "",
                null,
                "a plan that merges",
                "Kế hoạch không ghép sản phẩm thành bộ.",
                "The plan merges nothing into sets.");
        for (Proposal.Line line : new Proposer(context, book, plan).propose().lines()) {
            checks.unless(
                    !all.contains(line.nomination()) || !line.barred(),
                    "parts",
                    line.nomination(),
                    "products that pass",
                    line.nomination() + " không đạt nên không ghép vào bộ được: "
                            + RulingCheck.bars(line).vi(),
                    line.nomination() + " does not pass and cannot be merged into a set: "
                            + RulingCheck.bars(line).en());
        }
        checks.unless(
                makers.size() <= 1 && groups.size() <= 1,
                "parts",
                act.parts(),
                "products of one establishment and group",
                "Bộ sản phẩm phải của một cơ sở, cùng một nhóm (Điều 3(2)).",
                "A set is of one establishment and one group (Điều 3(2)).");
        return Kept.unless(checks.objections(), Outcome.NONE);
    }
}
