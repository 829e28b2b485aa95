package vn.binhchon.paper;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhchon.explanation.Wording;
import vn.binhchon.nomination.Level;
import vn.binhchon.paper.Paper.Block;
import vn.binhchon.paper.Paper.Column;
import vn.binhchon.paper.Paper.Heading;
import vn.binhchon.paper.Paper.Row;
import vn.binhchon.paper.Paper.Table;
import vn.binhchon.season.Recognised;
import vn.binhchon.season.RoundHeld;
import vn.binhchon.season.Season;
import vn.binhchon.support.AddingUp;
import vn.binhchon.support.Figure;
import vn.binhchon.support.Indicator;
import vn.binhchon.support.Report;
import vn.binhchon.support.Scheme;
import vn.binhchon.text.Language;
import vn.binhchon.text.NumberWords;
import vn.binhchon.text.Sentences;

/** The season's report as an office writes it: one text for the page, the PDF and the workbook. */
final class SeasonPaper {

    private static final String NO_DATA = "không có dữ liệu";
    private final Season season;
    private final Map<Indicator, Figure> figures;
    private final Function<Integer, String> groups;
    private final Function<Level, String> levels;
    private final List<Block> blocks = new ArrayList<>();

    private SeasonPaper(Season season, Function<Integer, String> groups, Function<Level, String> levels) {
        this.season = season;
        this.figures = season.figures();
        this.groups = groups;
        this.levels = levels;
    }

    /**
     * The report.
     *
     * @param groups what the four groups are called
     * @param levels what the levels were called in these years
     */
    static List<Block> of(Season season, Function<Integer, String> groups, Function<Level, String> levels) {
        SeasonPaper paper = new SeasonPaper(season, groups, levels);
        paper.rounds();
        paper.counts();
        paper.recognised();
        paper.comparison();
        paper.way();
        paper.schemes();
        paper.reports();
        return List.copyOf(paper.blocks);
    }

    private void rounds() {
        blocks.add(new Heading("1. Các kỳ bình chọn"));
        table(
                "Kỳ bình chọn",
                columns(
                        "Kỳ",
                        34,
                        "Năm",
                        7,
                        "Cấp",
                        13,
                        "Quyết định",
                        20,
                        "Sản phẩm dự",
                        9,
                        "Được công nhận",
                        9,
                        "Cơ sở",
                        8),
                season.rounds(),
                each -> cells(
                        new Linked(
                                each.round().title().vi(),
                                "/rounds/" + each.round().id() + "/book"),
                        each.round().year(),
                        levels.apply(each.round().level()),
                        decision(each),
                        each.entered(),
                        counted(each),
                        each.establishments() == null ? NO_DATA : each.establishments()));
    }

    /** Products and sets apart. */
    private static Object counted(RoundHeld round) {
        List<Recognised> recognised = round.recognised();
        if (recognised == null) {
            return NO_DATA;
        }
        long sets = recognised.stream().filter(Recognised::set).count();
        return sets == 0
                ? recognised.size()
                : Sentences.of("paper.counted", "products", recognised.size() - sets, "sets", sets)
                        .vi();
    }

    private static String decision(RoundHeld round) {
        return round.recognised() == null
                ? NO_DATA
                : round.recognised().stream()
                        .filter(each -> each.decision() != null && each.issuedOn() != null)
                        .map(each -> each.decision() + " ngày " + Wording.day(each.issuedOn()))
                        .findFirst()
                        .orElse("chưa ký");
    }

    private void counts() {
        blocks.add(new Heading("2. Sản phẩm được công nhận theo cấp, nhóm và địa phương"));
        table(
                "Theo cấp",
                columns("Cấp", 60, "Sản phẩm được công nhận", 40),
                List.of(Level.PROVINCE, Level.REGION, Level.NATION),
                each -> cells(levels.apply(each), level(each)));
        Map<String, Integer> byGroup = new TreeMap<>();
        Map<String, Integer> byPlace = new TreeMap<>();
        for (Level level : List.of(Level.PROVINCE, Level.REGION, Level.NATION)) {
            for (Recognised each : season.recognised(level)) {
                byGroup.merge(levels.apply(level) + "\t" + groups.apply(each.group()), 1, Integer::sum);
                String place = each.locality() == null ? "chưa nêu" : each.locality();
                byPlace.merge(levels.apply(level) + "\t" + place, 1, Integer::sum);
            }
        }
        table("Theo nhóm", columns("Cấp", 22, "Nhóm", 58, "Sản phẩm", 20), byGroup.entrySet(), SeasonPaper::counted);
        table(
                "Theo địa phương",
                columns("Cấp", 22, "Huyện, xã", 58, "Sản phẩm", 20),
                byPlace.entrySet(),
                SeasonPaper::counted);
    }

    private Object level(Level level) {
        Indicator of = level == Level.PROVINCE
                ? Indicator.RECOGNISED_PROVINCE
                : level == Level.REGION ? Indicator.RECOGNISED_REGION : Indicator.RECOGNISED_NATION;
        Figure figure = figures.getOrDefault(of, Figure.NONE);
        BigDecimal value = figure.value();
        String open = figure.lacking() == 0 ? "" : "; " + figure.lacking() + " kỳ chưa có quyết định trong dữ liệu";
        return value == null ? NO_DATA + open : open.isEmpty() ? new Linked(value, "#duoc-cong-nhan") : value + open;
    }

    private static List<@Nullable Object> counted(Map.Entry<String, Integer> each) {
        String[] parts = each.getKey().split("\t");
        return cells(parts[0], parts[1], new Linked(each.getValue(), "#duoc-cong-nhan"));
    }

    private record Line(RoundHeld round, Recognised product) {}

    private void recognised() {
        blocks.add(new Heading("3. Danh sách sản phẩm được công nhận"));
        List<Line> lines = season.rounds().stream()
                .filter(each -> each.recognised() != null)
                .flatMap(each -> each.recognised().stream().map(product -> new Line(each, product)))
                .toList();
        table(
                "Được công nhận",
                columns(
                        "Sản phẩm",
                        26,
                        "Cơ sở",
                        26,
                        "Địa phương",
                        14,
                        "Cấp, năm",
                        14,
                        "Giấy chứng nhận, quyết định",
                        20),
                lines,
                each -> cells(
                        new Linked(
                                each.product().set()
                                        ? Sentences.of(
                                                        "paper.set",
                                                        "product",
                                                        each.product().product())
                                                .vi()
                                        : each.product().product(),
                                "/nominations/" + each.product().nomination() + "/life"),
                        each.product().establishment(),
                        each.product().locality() == null
                                ? "chưa nêu"
                                : each.product().locality(),
                        levels.apply(each.round().round().level()) + ", "
                                + each.round().round().year(),
                        certificate(each.product())));
    }

    private static Object certificate(Recognised each) {
        return each.certificate() == null
                ? "chưa ký"
                : new Linked(
                        each.certificate() + "; " + each.decision(),
                        "/results/certificate?number=" + URLEncoder.encode(each.certificate(), StandardCharsets.UTF_8));
    }

    private void comparison() {
        blocks.add(new Heading("4. So với kỳ liền trước"));
        table(
                "So với kỳ trước",
                columns("Kỳ", 40, "Được công nhận", 20, "Kỳ liền trước", 20, "Tăng, giảm", 20),
                season.rounds().stream().filter(RoundHeld::own).toList(),
                each -> {
                    RoundHeld before = season.before(each);
                    List<Recognised> now = each.recognised();
                    List<Recognised> then = before == null ? null : before.recognised();
                    return cells(
                            each.round().title().vi(),
                            now == null ? NO_DATA : now.size(),
                            then == null ? NO_DATA : then.size(),
                            now == null || then == null ? NO_DATA : now.size() - then.size());
                });
    }

    private void way() {
        blocks.add(new Heading("5. Đường lên các cấp"));
        long sent = season.recognised(Level.PROVINCE).stream()
                .filter(Recognised::sentUp)
                .count();
        boolean known = !season.decided(Level.PROVINCE).isEmpty();
        blocks.add(Paper.plain("Được cấp tỉnh công nhận: " + said(Indicator.RECOGNISED_PROVINCE)
                + "; trong đó đề cử lên cấp khu vực: " + (known ? sent : NO_DATA) + ". Được cấp khu vực công nhận: "
                + said(Indicator.RECOGNISED_REGION) + ". Được cấp quốc gia công nhận: "
                + said(Indicator.RECOGNISED_NATION) + "."));
    }

    private void schemes() {
        blocks.add(new Heading("6. Đề án khuyến công"));
        List<Indicator> about = Arrays.stream(Indicator.values())
                .filter(each -> each.compareTo(Indicator.ROUNDS_PROVINCE) < 0)
                .toList();
        table(
                "Số liệu khuyến công",
                columns("Chỉ tiêu", 46, "Giá trị", 24, "Đơn vị", 12, "Đề án chưa nêu", 18),
                about,
                each -> cells(
                        each.label().vi(), value(each), each.unit().words().vi(), lacking(each)));
        if (!season.schemes().isEmpty()) {
            table(
                    "Đề án",
                    columns("Đề án", 40, "Năm", 8, "Nguồn", 16, "Tình trạng", 16, "Kinh phí thực hiện (đồng)", 20),
                    season.schemes(),
                    each -> cells(
                            each.name(),
                            each.year(),
                            each.level() == Level.NATION ? "quốc gia" : "địa phương",
                            state(each.state()),
                            each.spentVnd() == null ? NO_DATA : each.spentVnd()));
        }
    }

    private @Nullable Object lacking(Indicator each) {
        int lacking = figures.getOrDefault(each, Figure.NONE).lacking();
        return lacking == 0 ? null : lacking;
    }

    private static String state(Scheme.State state) {
        return switch (state) {
            case PLANNED -> "theo kế hoạch";
            case UNDER_WAY -> "đang thực hiện";
            case DONE -> "đã xong";
            case STOPPED -> "dừng";
        };
    }

    private Object value(Indicator each) {
        BigDecimal value = figures.getOrDefault(each, Figure.NONE).value();
        return value == null ? NO_DATA : new Linked(value, "#de-an");
    }

    private String said(Indicator each) {
        BigDecimal value = figures.getOrDefault(each, Figure.NONE).value();
        return value == null ? NO_DATA : NumberWords.of(value, Language.VI);
    }

    private void reports() {
        for (Report report : season.reports()) {
            blocks.add(new Heading("7. Đối chiếu với “" + report.title() + "”"));
            table(
                    "Đối chiếu",
                    columns("Chỉ tiêu", 40, "Báo cáo nêu", 20, "Theo dữ liệu", 20, "Kết quả", 20),
                    report.figures(),
                    each -> cells(each.indicator().label().vi(), each.value(), value(each.indicator()), verdict(each)));
            AddingUp.of(report)
                    .forEach(each -> blocks.add(Paper.note(
                            each.indicator().label().vi() + ": " + each.words().vi())));
        }
    }

    private String verdict(Report.Stated each) {
        BigDecimal ours = figures.getOrDefault(each.indicator(), Figure.NONE).value();
        return ours == null ? NO_DATA : each.agrees(ours) ? "khớp" : "khác";
    }

    private <T> void table(
            String name, List<Column> columns, Iterable<T> of, Function<T, List<@Nullable Object>> cells) {
        List<Row> rows = new ArrayList<>();
        of.forEach(each -> rows.add(new Row(false, cells.apply(each))));
        if (rows.isEmpty()) {
            blocks.add(Paper.plain(name + ": " + NO_DATA + "."));
        } else {
            blocks.add(new Table(name, name, columns, rows));
        }
    }

    private static List<Column> columns(Object... namesAndWidths) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < namesAndWidths.length; i += 2) {
            columns.add(new Column((String) namesAndWidths[i], (Integer) namesAndWidths[i + 1]));
        }
        return columns;
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
