package vn.binhchon.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhchon.paper.Paper.Column;
import vn.binhchon.paper.Paper.Row;
import vn.binhchon.paper.Paper.Table;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Placing;
import vn.binhchon.round.Plan;
import vn.binhchon.round.PrizeRank;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Rewards;
import vn.binhchon.round.Ruling;
import vn.binhchon.text.Sentences;

/** The tables of products that several papers share. */
final class Listed {

    private final RoundState state;

    Listed(RoundState state) {
        this.state = state;
    }

    /** Every product in the order of its place; those without sheets last. */
    List<Entrant> byPlace() {
        Map<String, Integer> places = new TreeMap<>();
        state.book().placings().forEach(each -> {
            if (each.mean() != null) {
                places.put(each.nomination(), each.rank());
            }
        });
        List<Entrant> entrants = new ArrayList<>(state.book().entrants());
        entrants.sort(
                Comparator.comparing((Entrant each) -> places.getOrDefault(each.nomination(), Integer.MAX_VALUE)));
        return entrants;
    }

    /** Products by mean, with sheets, group places and whether each reaches the threshold. */
    Table ranked() {
        List<Row> rows = new ArrayList<>();
        for (Entrant each : byPlace()) {
            Placing placing = state.placing(each.nomination());
            Placing ranked = placing == null || placing.mean() == null ? null : placing;
            rows.add(new Row(
                    false,
                    Arrays.asList(
                            ranked == null ? null : ranked.rank(),
                            each.product(),
                            each.establishment(),
                            each.group(),
                            ranked == null ? null : ranked.groupRank(),
                            placing == null ? 0 : placing.sheets(),
                            state.mean(placing),
                            ranked == null ? "chưa có phiếu" : reaches(ranked) ? "đạt" : "không đạt",
                            placing != null && placing.tied() ? "bằng điểm" : null)));
        }
        return new Table(
                "Xếp theo điểm",
                "",
                List.of(
                        new Column("Hạng", 7),
                        new Column("Tên sản phẩm", 22),
                        new Column("Cơ sở", 19),
                        new Column("Nhóm", 9),
                        new Column("Hạng trong nhóm", 9),
                        new Column("Số phiếu", 8),
                        new Column("Điểm bình quân", 9),
                        new Column("So với mức " + plain(state.threshold()), 9),
                        new Column("Ghi chú", 8)),
                rows);
    }

    /** Compared unrounded, as the law reads. */
    boolean reaches(Placing placing) {
        return placing.mean() != null && placing.mean().compareTo(state.threshold()) >= 0;
    }

    /** What a prize is called; empty for none. */
    String prize(@Nullable String code) {
        if (code == null) {
            return "";
        }
        List<PrizeRank> prizes = state.plan().plan().prizes();
        return prizes == null
                ? code
                : prizes.stream()
                        .filter(each -> each.code().equals(code))
                        .map(PrizeRank::vi)
                        .findFirst()
                        .orElse(code);
    }

    /** Rulings that recognise, in the order of place. */
    List<Ruling> recognised() {
        return rulings(Ruling::recognised);
    }

    /** Rulings that send up, in the order of place. */
    List<Ruling> sentUp() {
        return rulings(each -> each.recognised() && each.sentUp());
    }

    private List<Ruling> rulings(java.util.function.Predicate<Ruling> wanted) {
        Map<String, Ruling> by = state.book().rulings().stream()
                .filter(wanted)
                .collect(Collectors.toMap(Ruling::nomination, Function.identity()));
        return byPlace().stream()
                .map(Entrant::nomination)
                .filter(by::containsKey)
                .map(by::get)
                .toList();
    }

    /** How many products and how many sets there are among some rulings, each counted apart: "25 sản phẩm, 10 bộ sản phẩm". */
    String counted(List<Ruling> rulings) {
        long sets = rulings.stream()
                .filter(each -> state.book().isSet(state.entrant(each.nomination())))
                .count();
        return Sentences.of("paper.counted", "products", rulings.size() - sets, "sets", sets)
                .vi();
    }

    /** The money that goes with the certificates of the decision. */
    Rewards rewards() {
        List<@Nullable String> prizes = new ArrayList<>();
        recognised().forEach(each -> prizes.add(each.prize()));
        return Rewards.of(state.plan().plan(), prizes);
    }

    private String name(Entrant entrant) {
        return state.book().isSet(entrant)
                ? Sentences.of("paper.set", "product", entrant.product()).vi()
                : entrant.product();
    }

    /** The recognised, as the decision's list names them, with their rewards where the plan states some. */
    Table recognisedTable() {
        Plan plan = state.plan().plan();
        boolean rewarded = rewards().highestVnd() != null;
        List<Row> rows = new ArrayList<>();
        int at = 0;
        for (Ruling each : recognised()) {
            Entrant entrant = state.entrant(each.nomination());
            List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                    ++at,
                    name(entrant),
                    entrant.establishment(),
                    entrant.address() == null ? entrant.locality() : entrant.address(),
                    entrant.group(),
                    prize(each.prize())));
            if (rewarded) {
                cells.add(Rewards.reward(plan, each.prize()));
            }
            rows.add(new Row(false, cells));
        }
        List<Column> columns = new ArrayList<>(List.of(
                new Column("TT", 7),
                new Column("Tên sản phẩm", rewarded ? 25 : 30),
                new Column("Cơ sở", rewarded ? 22 : 27),
                new Column("Địa chỉ", 19),
                new Column("Nhóm", 8),
                new Column("Giải", 9)));
        if (rewarded) {
            columns.add(new Column(Sentences.of("paper.reward").vi(), 10));
        }
        return new Table("Được công nhận", "", columns, rows);
    }

    /** The certificate a product earned in this round; null while none is registered. */
    @Nullable
    Registered certificate(String nomination) {
        return state.book().certificates().stream()
                .filter(each -> each.nomination().equals(nomination))
                .findFirst()
                .orElse(null);
    }

    static String plain(java.math.BigDecimal number) {
        return vn.binhchon.text.NumberWords.of(number, vn.binhchon.text.Language.VI);
    }
}
