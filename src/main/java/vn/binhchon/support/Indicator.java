package vn.binhchon.support;

import vn.binhchon.text.Text;

/** The figures that reports on promotion and selection state, as the five reports do. */
public enum Indicator {
    SCHEMES("Đề án đã và đang thực hiện", "Schemes under way or done", Unit.SCHEME),
    SCHEMES_NATION("Trong đó khuyến công quốc gia", "Of these with national money", Unit.SCHEME),
    SCHEMES_LOCAL("Trong đó khuyến công địa phương", "Of these with local money", Unit.SCHEME),
    SCHEMES_PLANNED("Đề án trong kế hoạch", "Schemes in the plan", Unit.SCHEME),
    SCHEMES_SHARE("Tỷ lệ đề án đã và đang thực hiện", "Share of schemes under way or done", Unit.PERCENT),
    SPENT("Kinh phí khuyến công thực hiện", "Promotion money spent", Unit.VND),
    SPENT_NATION("Trong đó khuyến công quốc gia", "Of this national money", Unit.VND),
    SPENT_LOCAL("Trong đó khuyến công địa phương", "Of this local money", Unit.VND),
    PLANNED_MONEY("Kinh phí khuyến công theo kế hoạch", "Promotion money planned", Unit.VND),
    SPENT_SHARE("Tỷ lệ kinh phí thực hiện", "Share of the money spent", Unit.PERCENT),
    ATTRACTED("Vốn đối ứng thu hút", "Other money attracted", Unit.VND),
    JOBS("Việc làm mới", "Jobs created", Unit.PERSON),
    TRAINEES("Người được đào tạo, tập huấn", "People trained", Unit.PERSON),
    FAIRS("Hội chợ tham gia", "Fairs attended", Unit.FAIR),
    FAIR_TURNS("Lượt cơ sở dự hội chợ", "Turns of establishments at fairs", Unit.TURN),
    ESTABLISHMENTS_MACHINERY("Cơ sở được hỗ trợ máy móc", "Establishments helped with machinery", Unit.ESTABLISHMENT),
    MODELS("Mô hình trình diễn", "Demonstration models", Unit.MODEL),
    ESTABLISHMENTS_POLLUTION(
            "Cơ sở được hỗ trợ xử lý ô nhiễm", "Establishments helped with pollution", Unit.ESTABLISHMENT),
    ROUNDS_PROVINCE("Kỳ bình chọn cấp tỉnh", "Selection rounds of the province", Unit.ROUND),
    RECOGNISED_PROVINCE("Sản phẩm được công nhận cấp tỉnh", "Products recognised by the province", Unit.PRODUCT),
    RECOGNISED_REGION("Sản phẩm được công nhận cấp khu vực", "Products recognised by the region", Unit.PRODUCT),
    RECOGNISED_NATION("Sản phẩm được công nhận cấp quốc gia", "Products recognised by the nation", Unit.PRODUCT),
    CERTIFIED_ESTABLISHMENTS(
            "Cơ sở có sản phẩm được công nhận cấp tỉnh",
            "Establishments with products recognised by the province",
            Unit.ESTABLISHMENT);

    /** What a figure is counted in. */
    public enum Unit {
        SCHEME("đề án", "schemes"),
        PERCENT("%", "%"),
        VND("đồng", "VND"),
        PERSON("người", "persons"),
        FAIR("hội chợ", "fairs"),
        TURN("lượt", "turns"),
        ESTABLISHMENT("cơ sở", "establishments"),
        MODEL("mô hình", "models"),
        ROUND("kỳ", "rounds"),
        PRODUCT("sản phẩm", "products");

        private final Text words;

        Unit(String vi, String en) {
            this.words = new Text(vi, en);
        }

        /** Its words. */
        public Text words() {
            return words;
        }
    }

    private final Text label;
    private final Unit unit;

    Indicator(String vi, String en, Unit unit) {
        this.label = new Text(vi, en);
        this.unit = unit;
    }

    /** What it is called. */
    public Text label() {
        return label;
    }

    /** What it is counted in. */
    public Unit unit() {
        return unit;
    }
}
