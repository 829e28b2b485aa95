package vn.binhchon.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.intake.sheet.SheetEntry;
import vn.binhchon.intake.sheet.SheetField;
import vn.binhchon.text.Folded;
import vn.binhchon.text.Sentences;

/** The sheets of promotion that an office sends: requests for support, and schemes with how far they are. */
enum PromotionSheet {
    REQUESTS(
            EventTypes.SUPPORT_REQUESTED,
            "yeu-cau-ho-tro",
            "data.establishment.name",
            Column.text("Mã yêu cầu", "subject", false),
            Column.text("Tên cơ sở", "data.establishment.name", true),
            Column.choice("Loại hình cơ sở", "data.establishment.type", false, Words.TYPES),
            Column.text("Xã, phường", "data.establishment.commune", false),
            Column.text("Huyện", "data.establishment.district", false),
            Column.text("Tỉnh, thành phố", "data.establishment.province", false),
            Column.day("Ngày yêu cầu", "data.day", true),
            Column.choice("Nội dung hỗ trợ", "data.request.item", true, Words.ITEMS),
            Column.number(
                    "Số tiền đề nghị (đồng)",
                    "data.request.askedVnd",
                    true,
                    Sentences.of("sheet.unit.dong").vi()),
            Column.number(
                    "Tổng chi phí (đồng)",
                    "data.request.costVnd",
                    false,
                    Sentences.of("sheet.unit.dong").vi()),
            Column.yes("Có vốn đối ứng (có/không)", "data.request.ownCapital"),
            Column.yes("Đã có nguồn nhà nước khác (có/không)", "data.request.otherStateMoney"),
            Column.choice("Ngành nghề", "data.grounds.sector", false, Words.SECTORS),
            Column.number("Số lao động", "data.grounds.workers", false, "người"),
            Column.number("Nguyên liệu trong tỉnh (%)", "data.grounds.sameProvinceMaterialPercent", false, "%"),
            Column.yes("Hợp đồng xuất khẩu (có/không)", "data.grounds.exportContract"),
            Column.yes("Sản xuất hàng xuất khẩu (có/không)", "data.grounds.madeForExport"),
            Column.yes("Sản phẩm chủ lực (có/không)", "data.grounds.keyProduct"),
            Column.yes("Phụ nữ làm chủ (có/không)", "data.grounds.womanOwned"),
            Column.yes("Người dân tộc thiểu số làm chủ (có/không)", "data.grounds.minorityOwned"),
            Column.number("Số sao OCOP", "data.grounds.ocopStars", false, "sao"),
            Column.yes("Thanh niên khởi nghiệp (có/không)", "data.grounds.youngFounder"),
            Column.yes("Vùng cao, hải đảo, biên giới, dân tộc (có/không)", "data.area.remote"),
            Column.yes("Huyện nghèo (có/không)", "data.area.poorDistrict"),
            Column.yes("Xã nông thôn mới (có/không)", "data.area.newRural"),
            Column.choice("Địa bàn khó khăn", "data.area.hardship", false, Words.HARDSHIP),
            Column.text("Số giấy chứng nhận", "data.certificates[0]", false),
            Column.text("Mã hồ sơ bình chọn", "data.nomination", false),
            Column.text("Sản phẩm tiêu biểu", "data.product", false)),
    SCHEMES(
            EventTypes.SCHEME_REPORTED,
            "de-an-khuyen-cong",
            "data.name",
            Column.text("Mã đề án", "subject", false),
            Column.text("Tên đề án", "data.name", true),
            Column.text("Tỉnh, thành phố", "data.jurisdiction", true),
            Column.choice("Nguồn khuyến công", "data.level", true, Words.LEVELS),
            Column.number("Năm", "data.year", true, ""),
            Column.choice("Tình trạng", "data.state", true, Words.STATES),
            Column.text("Cơ sở", "data.establishment", false),
            Column.choice("Nội dung", "data.item", false, Words.ITEMS),
            Column.number(
                    "Kinh phí kế hoạch (đồng)",
                    "data.plannedVnd",
                    false,
                    Sentences.of("sheet.unit.dong").vi()),
            Column.number(
                    "Kinh phí thực hiện (đồng)",
                    "data.spentVnd",
                    false,
                    Sentences.of("sheet.unit.dong").vi()),
            Column.number(
                    "Vốn đối ứng (đồng)",
                    "data.attractedVnd",
                    false,
                    Sentences.of("sheet.unit.dong").vi()),
            Column.number("Số cơ sở được hỗ trợ", "data.establishments", false, "cơ sở"),
            Column.number("Việc làm mới", "data.jobs", false, "việc làm"),
            Column.number("Học viên", "data.trainees", false, "người"),
            Column.number("Hội chợ", "data.fairs", false, ""),
            Column.number("Lượt cơ sở dự hội chợ", "data.fairTurns", false, ""));

    /**
     * A column.
     *
     * @param path where its cell goes in the event
     * @param unit of its numbers
     * @param choices words, marks or none, to what the event says
     */
    record Column(String title, String path, Kind kind, boolean needed, String unit, Map<String, String> choices)
            implements SheetField {

        private static Column text(String title, String path, boolean needed) {
            return new Column(title, path, Kind.TEXT, needed, "", Map.of());
        }

        private static Column number(String title, String path, boolean needed, String unit) {
            return new Column(title, path, Kind.NUMBER, needed, unit, Map.of());
        }

        private static Column day(String title, String path, boolean needed) {
            return new Column(title, path, Kind.DAY, needed, "", Map.of());
        }

        private static Column yes(String title, String path) {
            return new Column(title, path, Kind.TRUTH, false, "", Map.of());
        }

        private static Column choice(String title, String path, boolean needed, Map<String, String> choices) {
            return new Column(title, path, Kind.CHOICE, needed, "", choices);
        }

        /** What the event says of a choice; the cell itself where it is none. */
        String choice(String said) {
            return choices.entrySet().stream()
                    .filter(each -> Folded.head(each.getKey()).equals(Folded.head(said)))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(said);
        }

        /** A choice in the words of the list, whichever of its words or codes was written. */
        @Override
        public String shown(SheetEntry entry) {
            String said = entry.said();
            String folded = Folded.head(said);
            return switch (kind) {
                case TRUTH ->
                    entry.value() == Boolean.TRUE || folded.equals("co") || folded.equals("x")
                            ? Sentences.of("sheet.choice.yes").vi()
                            : entry.value() == Boolean.FALSE || folded.equals("khong")
                                    ? Sentences.of("sheet.choice.no").vi()
                                    : entry.shown();
                case CHOICE ->
                    choices.entrySet().stream()
                            .filter(each -> each.getValue().equals(choice(said)))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(entry.shown());
                default -> entry.shown();
            };
        }

        /** How a cell is to be filled; empty where it is free text. */
        public String hint() {
            return switch (kind) {
                case NUMBER -> "Ghi số, như 150.000.000 hoặc 51,5.";
                case TRUTH -> "Ghi “có” hoặc “không”; chưa rõ thì để trống.";
                case DAY -> "Ghi ngày có thật, dạng 05/07/2021.";
                case CHOICE ->
                    "Ghi một trong: " + choices.keySet().stream().sorted().collect(Collectors.joining("; ")) + ".";
                case TEXT -> "";
            };
        }
    }

    private static final class Words {
        private static final Map<String, String> TYPES = Map.of(
                "doanh nghiệp nhỏ và vừa", "small_medium_enterprise",
                "doanh nghiệp lớn", "large_enterprise",
                "doanh nghiệp", "enterprise",
                "hợp tác xã", "cooperative",
                "liên hiệp hợp tác xã", "cooperative_union",
                "tổ hợp tác", "cooperative_group",
                "hộ kinh doanh", "household",
                "chưa rõ", "unspecified");
        private static final Map<String, String> ITEMS = Map.ofEntries(
                Map.entry("thành lập doanh nghiệp", "new_enterprise"),
                Map.entry("mô hình trình diễn", "demonstration_model"),
                Map.entry("nhân rộng mô hình", "model_replication"),
                Map.entry("máy móc", "machinery"),
                Map.entry("dây chuyền công nghệ", "production_line"),
                Map.entry("thương hiệu", "trademark"),
                Map.entry("tư vấn", "consultancy"),
                Map.entry("hội chợ", "fair"),
                Map.entry("đào tạo", "training"),
                Map.entry("sản xuất sạch hơn", "cleaner_production"),
                Map.entry("xử lý ô nhiễm", "pollution_treatment"),
                Map.entry("khác", "other"));
        private static final Map<String, String> SECTORS = Map.of(
                "cơ khí", "mechanical",
                "hóa chất phục vụ nông nghiệp", "agricultural_chemicals",
                "chế biến nông, lâm, thủy sản", "agro_processing",
                "công nghiệp hỗ trợ", "supporting_industry",
                "ngành khác", "other");
        private static final Map<String, String> HARDSHIP =
                Map.of("không", "none", "khó khăn", "difficult", "đặc biệt khó khăn", "extremely_difficult");
        private static final Map<String, String> LEVELS = Map.of("địa phương", "province", "quốc gia", "nation");
        private static final Map<String, String> STATES =
                Map.of("kế hoạch", "planned", "đang thực hiện", "under_way", "đã xong", "done", "dừng", "stopped");
    }

    private final String type;
    private final String file;
    private final String name;
    private final List<Column> columns;

    PromotionSheet(String type, String file, String name, Column... columns) {
        this.type = type;
        this.file = file;
        this.name = name;
        this.columns = List.of(columns);
    }

    /** The type of the event that a row becomes. */
    String type() {
        return type;
    }

    /** What its file is called. */
    String file() {
        return file;
    }

    /** Where the name of what a row is about goes. */
    String nameAt() {
        return name;
    }

    List<Column> columns() {
        return columns;
    }

    /** The column that a place in an event was read from. */
    Optional<Column> at(String path) {
        String plain = path.replaceAll("\\.(\\d+)", "[$1]");
        return columns.stream().filter(each -> plain.equals(each.path())).findFirst();
    }
}
