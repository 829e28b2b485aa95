package vn.binhchon.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.sheet.SheetEntry;
import vn.binhchon.intake.sheet.SheetField;
import vn.binhchon.text.Text;

/** The columns of the summary list that an office sends (after Phụ lục 5, whose own fields could not be read). */
enum SheetColumn implements SheetField {
    ID("Mã hồ sơ", "subject", 18, false),
    PRODUCT("Tên sản phẩm", "data.product.name", 28, true),
    GROUP("Nhóm (1–4)", "data.product.group", 10, true),
    SET("Bộ sản phẩm (có/không)", "data.product.set", 12, false),
    ESTABLISHMENT("Tên cơ sở", "data.establishment.name", 28, true),
    TYPE("Loại hình cơ sở", "data.establishment.type", 22, true),
    OWNER("Chủ cơ sở", "data.establishment.owner", 20, false),
    ADDRESS("Địa chỉ", "data.establishment.address", 26, false),
    COMMUNE("Xã, phường", "data.establishment.commune", 16, false),
    DISTRICT("Huyện", "data.establishment.district", 16, false),
    PROVINCE("Tỉnh, thành phố", "data.establishment.province", 16, true),
    CERTIFIED_AT("Giấy chứng nhận: cấp", "data.certificates[0].level", 16, false),
    CERTIFIED_BY("Giấy chứng nhận: số quyết định", "data.certificates[0].decision", 18, false),
    CERTIFIED_ON("Giấy chứng nhận: ngày cấp", "data.certificates[0].issuedOn", 14, false),
    CERTIFIED_UNTIL("Giấy chứng nhận: giá trị đến", "data.certificates[0].validUntil", 14, false);

    private final String title;
    private final String path;
    private final int width;
    private final boolean needed;

    SheetColumn(String title, String path, int width, boolean needed) {
        this.title = title;
        this.path = path;
        this.width = width;
        this.needed = needed;
    }

    /** What it is called in the head of a sheet. */
    @Override
    public String title() {
        return title;
    }

    int width() {
        return width;
    }

    /** How a cell is to be filled; null where it is free text. */
    @Nullable
    Text hint() {
        return switch (this) {
            case GROUP -> new Text("Ghi 1, 2, 3 hoặc 4.", "Write 1, 2, 3 or 4.");
            case SET -> new Text("Ghi “có” hoặc “không”.", "Write “có” or “không”.");
            case TYPE ->
                new Text(
                        "Ghi một trong: doanh nghiệp, doanh nghiệp nhỏ và vừa, doanh nghiệp lớn, hợp tác xã, liên hiệp hợp tác xã,"
                                + " tổ hợp tác, hộ kinh doanh, chưa rõ.",
                        "Write one of the legal forms that the template names.");
            case CERTIFIED_AT ->
                new Text(
                        "Ghi một trong: cấp xã, cấp huyện, cấp tỉnh, cấp khu vực, cấp quốc gia.",
                        "Write one of the levels that the template names.");
            case CERTIFIED_ON, CERTIFIED_UNTIL ->
                new Text("Ghi ngày có thật, dạng 05/07/2019.", "Write a real day such as 05/07/2019.");
            default -> null;
        };
    }

    @Override
    public String shown(SheetEntry entry) {
        return SheetEvent.shown(this, entry);
    }

    @Override
    public boolean needed() {
        return needed;
    }

    @Override
    public Kind kind() {
        return switch (this) {
            case GROUP, TYPE, CERTIFIED_AT -> Kind.CHOICE;
            case SET -> Kind.TRUTH;
            case CERTIFIED_ON, CERTIFIED_UNTIL -> Kind.DAY;
            default -> Kind.TEXT;
        };
    }

    /** The column that a place in an event was read from. */
    static Optional<SheetColumn> at(String path) {
        String plain = path.replace("certificates.0", "certificates[0]");
        if (plain.startsWith("data.certificates[0].issuedYear")) {
            return Optional.of(CERTIFIED_ON);
        }
        return Arrays.stream(values())
                .filter(each -> plain.startsWith(each.path))
                .findFirst();
    }

    static List<SheetColumn> all() {
        return List.of(values());
    }
}
