package vn.binhchon.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Criterion;
import vn.binhchon.edition.FrameLine;
import vn.binhchon.nomination.ProductGroup;
import vn.binhchon.paper.Paper.Block;
import vn.binhchon.paper.Paper.Column;
import vn.binhchon.paper.Paper.Field;
import vn.binhchon.paper.Paper.Fields;
import vn.binhchon.paper.Paper.Leaf;
import vn.binhchon.paper.Paper.Row;
import vn.binhchon.paper.Paper.Signer;
import vn.binhchon.paper.Paper.Table;
import vn.binhchon.round.Act;
import vn.binhchon.round.Entrant;
import vn.binhchon.round.Jury;
import vn.binhchon.round.MarkSheet;
import vn.binhchon.text.VietnamTime;

/** Mark sheets (TT 26/2014, Phụ lục 4): one leaf for each juror and product, with the fields the annex asks for. */
final class MarkSheetPaper {

    private final RoundState state;

    private MarkSheetPaper(RoundState state) {
        this.state = state;
    }

    /**
     * Sheets to fill in, one for every product that is a juror's to mark.
     *
     * @param only the one juror whose sheets they are; null for every juror's
     */
    static Paper blank(RoundState state, @Nullable String only) {
        MarkSheetPaper paper = new MarkSheetPaper(state);
        List<Leaf> leaves = new ArrayList<>();
        for (Jury.Juror juror : jurors(state, only)) {
            for (Entrant entrant : state.book().entrants()) {
                if (juror.marks(entrant.group()) && !state.book().recused(juror.id(), entrant.nomination())) {
                    leaves.add(paper.leaf(juror, entrant, null));
                }
            }
        }
        return new Paper(
                PaperKind.BLANK_SHEETS, state.round().id(), state.round().synthetic(), leaves);
    }

    /** The sheets that were handed in, of every scoring. */
    static Paper filled(RoundState state, @Nullable String only) {
        MarkSheetPaper paper = new MarkSheetPaper(state);
        List<Leaf> leaves = new ArrayList<>();
        for (Jury.Juror juror : jurors(state, only)) {
            for (MarkSheet sheet : state.book().sheets()) {
                if (sheet.handedIn() && sheet.juror().equals(juror.id())) {
                    leaves.add(paper.leaf(juror, state.entrant(sheet.nomination()), sheet));
                }
            }
        }
        return new Paper(
                PaperKind.MARK_SHEETS, state.round().id(), state.round().synthetic(), leaves);
    }

    private static List<Jury.Juror> jurors(RoundState state, @Nullable String only) {
        return state.book().jury().members().stream()
                .filter(each -> only == null || each.id().equals(only))
                .toList();
    }

    private Leaf leaf(Jury.Juror juror, Entrant entrant, @Nullable MarkSheet sheet) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Fields(List.of(
                new Field("Tên sản phẩm", entrant.product()),
                new Field("Nhóm sản phẩm", state.group(entrant.group())),
                new Field("Mã số bình chọn", entrant.nomination()),
                new Field("Họ và tên giám khảo", juror.name()),
                new Field("Chức vụ, học hàm, học vị", juror.position() == null ? dots() : juror.position()))));
        blocks.add(table(entrant, sheet));
        String remarks = sheet == null || sheet.remarks() == null ? "" : sheet.remarks();
        blocks.add(Paper.plain("Nhận xét: " + (remarks.isEmpty() ? sheet == null ? dots() : "không có." : remarks)));
        if (sheet != null && sheet.scoring() > 1) {
            blocks.add(Paper.note("Phiếu của lần chấm thứ " + sheet.scoring() + "."));
        }
        return new Leaf(
                state.office().issuer(),
                "HỘI ĐỒNG BÌNH CHỌN SẢN PHẨM CÔNG NGHIỆP NÔNG THÔN TIÊU BIỂU",
                null,
                state.placeAndDay(sheet == null ? null : handedIn(sheet)),
                "PHIẾU CHẤM ĐIỂM",
                "Sản phẩm công nghiệp nông thôn tiêu biểu " + state.levelAndYear(),
                false,
                blocks,
                List.of(),
                List.of(new Signer("GIÁM KHẢO", "(Ký, ghi rõ họ tên)", juror.name())));
    }

    private java.time.@Nullable LocalDate handedIn(MarkSheet sheet) {
        return state.acts().stream()
                .filter(each -> each.act() instanceof Act.SheetHandedIn act
                        && act.by().equals(sheet.juror())
                        && act.nomination().equals(sheet.nomination()))
                .reduce((first, second) -> second)
                .map(each -> VietnamTime.day(each.happened()))
                .orElse(null);
    }

    private Table table(Entrant entrant, @Nullable MarkSheet sheet) {
        List<Row> rows = new ArrayList<>();
        ProductGroup group = ProductGroup.of(entrant.group());
        boolean byLine = sheet == null
                || sheet.marks().keySet().stream()
                        .anyMatch(each -> state.frame().line(each) != null);
        BigDecimal all = BigDecimal.ZERO;
        for (Criterion head : state.edition().heads()) {
            BigDecimal max = head.max() == null ? BigDecimal.ZERO : head.max();
            all = all.add(max);
            rows.add(row(true, head.code(), head.label().vi(), max, headMark(head.code(), sheet)));
            if (byLine) {
                for (FrameLine line : state.frame().lines()) {
                    if (line.head().equals(head.code()) && line.max(group).signum() > 0) {
                        BigDecimal mark = sheet == null ? null : sheet.marks().get(line.line());
                        rows.add(row(false, line.line(), line.label().vi(), line.max(group), mark));
                    }
                }
            }
        }
        rows.add(row(true, "", "Tổng cộng", all, sheet == null ? null : sheet.total()));
        return new Table(
                "Phiếu",
                "",
                List.of(
                        new Column("TT", 9),
                        new Column("Tiêu chí", 51),
                        new Column("Điểm tối đa", 12),
                        new Column("Điểm chấm", 12),
                        new Column("Ghi chú", 16)),
                rows);
    }

    private static @Nullable BigDecimal headMark(String head, @Nullable MarkSheet sheet) {
        if (sheet == null) {
            return null;
        }
        BigDecimal own = sheet.marks().get(head);
        return own != null
                ? own
                : sheet.marks().entrySet().stream()
                        .filter(each -> each.getKey().startsWith(head + "."))
                        .map(Map.Entry::getValue)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Row row(boolean strong, String code, String label, BigDecimal max, @Nullable BigDecimal mark) {
        return new Row(strong, Arrays.asList(code, label, bare(max), mark == null ? null : bare(mark), null));
    }

    /** Without noughts behind, as people write marks. */
    private static BigDecimal bare(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String dots() {
        return "…………………………………………………………";
    }
}
