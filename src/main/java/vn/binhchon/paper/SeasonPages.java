package vn.binhchon.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.binhchon.digest.Sha256;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.Promotions;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.nomination.Level;
import vn.binhchon.paper.Paper.Block;
import vn.binhchon.paper.Paper.Table;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.season.Season;
import vn.binhchon.text.Folded;
import vn.binhchon.text.Text;
import vn.binhchon.text.VietnamTime;

/** The season's report: as a page whose figures lead to their records, as PDF, and as a workbook. */
@Controller
class SeasonPages {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final SeasonReading reading;
    private final Rounds rounds;
    private final Promotions promotions;
    private final RulesInForce rules;
    private final Clock clock;
    private final Press press;
    private final PublicAddress address;

    SeasonPages(
            SeasonReading reading,
            Rounds rounds,
            Promotions promotions,
            RulesInForce rules,
            Clock clock,
            PublicAddress address) {
        this.reading = reading;
        this.rounds = rounds;
        this.promotions = promotions;
        this.rules = rules;
        this.clock = clock;
        this.press = new Press(address);
        this.address = address;
    }

    @GetMapping("/season")
    String page(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer until,
            @RequestParam(defaultValue = "false") boolean samples,
            Model model) {
        int now = LocalDate.now(clock).getYear();
        model.addAttribute("places", places());
        model.addAttribute("place", place);
        model.addAttribute("samples", samples);
        model.addAttribute("from", from == null ? now - 1 : from);
        model.addAttribute("until", until == null ? now : until);
        if (place != null && from != null && until != null) {
            Season season = season(place, from, until, samples);
            model.addAttribute("blocks", blocks(season));
            model.addAttribute("synthetic", season.synthetic());
            model.addAttribute("print", new Print());
        }
        return "desk/season";
    }

    @GetMapping("/season.pdf")
    ResponseEntity<byte[]> pdf(
            @RequestParam String place,
            @RequestParam int from,
            @RequestParam int until,
            @RequestParam(defaultValue = "false") boolean samples) {
        Season season = season(place, from, until, samples);
        List<Block> blocks = blocks(season);
        String hash = hash(season);
        OffsetDateTime end = VietnamTime.start(LocalDate.of(until, 12, 31));
        byte[] pdf = press.pdf(
                "season",
                Map.of("season", season, "title", title(season), "blocks", blocks, "print", new Print(), "hash", hash),
                hash,
                end);
        return Download.pdf(pdf, name(season));
    }

    @GetMapping("/season.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam String place,
            @RequestParam int from,
            @RequestParam int until,
            @RequestParam(defaultValue = "false") boolean samples) {
        Season season = season(place, from, until, samples);
        List<Table> tables = blocks(season).stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
        String source = (season.synthetic() ? "MẪU, không có thật / synthetic. " : "") + title(season);
        return Download.xlsx(Workbooks.of(tables, source), name(season));
    }

    /** The report as an office goes on writing it. */
    @GetMapping("/season.docx")
    ResponseEntity<byte[]> document(
            @RequestParam String place,
            @RequestParam int from,
            @RequestParam int until,
            @RequestParam(defaultValue = "false") boolean samples) {
        Season season = season(place, from, until, samples);
        String hash = hash(season);
        byte[] document = WordFile.of(title(season), season.synthetic(), blocks(season), address.get(), hash);
        return Download.named(name(season) + ".docx", DOCX).body(document);
    }

    private static String title(Season season) {
        String years = season.from() == season.until()
                ? "năm " + season.from()
                : "giai đoạn " + season.from() + "–" + season.until();
        return "Báo cáo bình chọn sản phẩm công nghiệp nông thôn tiêu biểu và khuyến công, " + season.jurisdiction()
                + ", " + years;
    }

    /** Names the records it was made from. */
    private static String hash(Season season) {
        return Sha256.hex(Json.MAPPER.writeValueAsBytes(season));
    }

    private static String name(Season season) {
        return "bao-cao-" + Folded.slug(season.jurisdiction()) + "-" + season.from() + "-" + season.until();
    }

    private List<Block> blocks(Season season) {
        Function<Integer, String> groups = group -> {
            Text name = rules.usable()
                    ? rules.evaluator()
                            .edition(LocalDate.of(Math.max(season.until(), 2015), 1, 1))
                            .groups()
                            .get(group)
                    : null;
            return name == null ? "Nhóm " + group : name.vi();
        };
        Function<Level, String> levels = level -> {
            LocalDate first = LocalDate.of(Math.max(season.from(), 2015), 1, 1);
            LocalDate last = LocalDate.of(Math.max(season.until(), 2015), 12, 31);
            return rules.usable()
                    ? rules.evaluator().edition(last).level(level, first, last).vi()
                    : level.name();
        };
        return SeasonPaper.of(season, groups, levels);
    }

    private Season season(String place, int from, int until, boolean samples) {
        if (place.isBlank() || from > until || from < FIRST_YEAR || until > LAST_YEAR) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "place, from, until");
        }
        return reading.season(place.strip(), from, until, samples);
    }

    private Set<String> places() {
        Set<String> places = new TreeSet<>();
        rounds.all().stream()
                .filter(each -> each.level() == vn.binhchon.nomination.Level.PROVINCE)
                .forEach(each -> places.add(each.jurisdiction()));
        promotions.programmes().forEach(each -> places.add(each.jurisdiction()));
        promotions.schemes().forEach(each -> places.add(each.jurisdiction()));
        places.add("Cả nước");
        return places;
    }
}
