package vn.binhchon.intake.sheet;

import java.util.List;
import java.util.stream.Collectors;

/** A small list for tests: three columns that are needed, and one of each kind. */
enum Wanted implements SheetField {
    NAME("Tên sản phẩm", true, Kind.TEXT, ""),
    GROUP("Nhóm (1–4)", true, Kind.CHOICE, ""),
    MAKER("Tên cơ sở", true, Kind.TEXT, ""),
    DAY("Ngày cấp", false, Kind.DAY, ""),
    MONEY("Số tiền đề nghị (đồng)", false, Kind.NUMBER, "đồng"),
    SHARE("Nguyên liệu trong tỉnh (%)", false, Kind.NUMBER, "%"),
    WORKERS("Số lao động", false, Kind.NUMBER, "người"),
    SET("Bộ sản phẩm (có/không)", false, Kind.TRUTH, ""),
    LEVEL("Giấy chứng nhận: cấp", false, Kind.CHOICE, ""),
    DECISION("Giấy chứng nhận: số quyết định", false, Kind.TEXT, "");

    private final String title;
    private final boolean needed;
    private final Kind kind;
    private final String unit;

    Wanted(String title, boolean needed, Kind kind, String unit) {
        this.title = title;
        this.needed = needed;
        this.kind = kind;
        this.unit = unit;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean needed() {
        return needed;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String unit() {
        return unit;
    }

    /** Where it stands in {@link #head}. */
    int at() {
        return List.of(values()).indexOf(this);
    }

    static SheetList<Wanted> read(byte[] file) throws SheetFault {
        return read(file, SheetAnswers.NONE);
    }

    static SheetList<Wanted> read(byte[] file, SheetAnswers answers) throws SheetFault {
        return SheetList.read(SheetFile.read(file), List.of(values()), answers);
    }

    /** The head of the columns, in their order. */
    static Object[] head() {
        return List.of(values()).stream().map(Wanted::title).toArray();
    }

    /** What was understood under a column of the first row, or else “!” and what is wrong. */
    static String first(SheetList<Wanted> list, Wanted column) {
        return of(list.rows().get(0), column);
    }

    /** The same of any row. */
    static String of(SheetRow<Wanted> row, Wanted column) {
        SheetEntry entry = row.entries().get(column);
        return entry == null
                ? ""
                : entry.fault() == null ? entry.shown() : "! " + entry.fault().vi();
    }

    static String notes(SheetList<?> list) {
        return list.notes().stream().map(note -> note.vi()).collect(Collectors.joining("\n"));
    }
}
