package vn.binhchon.paper;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.binhchon.digest.Sha256;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.intake.EventMessage;
import vn.binhchon.intake.Refused;
import vn.binhchon.intake.sheet.SheetFault;
import vn.binhchon.intake.sheet.SheetList;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.ledger.Rounds;
import vn.binhchon.round.Phase;
import vn.binhchon.round.Round;
import vn.binhchon.stream.NominationSender;
import vn.binhchon.text.Text;

/**
 * Takes the summary list of an office without a system: first it is shown row by row what would be taken and what not, then what
 * can be taken goes out on the topic that everybody's events go by.
 */
@Controller
class IntakePage {

    private static final String TEMPLATE = "danh-sach-trich-ngang";

    private final Rounds rounds;
    private final Books books;
    private final Nominations nominations;
    private final NominationSender sender;
    private final Clock clock;
    private final SheetGate gate;

    IntakePage(
            Rounds rounds,
            Books books,
            Nominations nominations,
            NominationSender sender,
            Clock clock,
            RoundRules rules) {
        this.rounds = rounds;
        this.books = books;
        this.nominations = nominations;
        this.sender = sender;
        this.clock = clock;
        this.gate = new SheetGate(new StandingNominations(this::owner, rules::named), new RuleCautions(rules::of));
    }

    @GetMapping("/rounds/{id}/intake")
    String ask(@PathVariable String id, Locale locale, Model model) {
        head(round(id), locale, model);
        return "desk/intake";
    }

    @GetMapping("/rounds/{id}/intake/template.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id) {
        round(id);
        return Download.template(
                "Danh sách trích ngang",
                SheetColumn.all().stream()
                        .map(each -> new Paper.Column(each.title(), each.width()))
                        .toList(),
                TEMPLATE);
    }

    @GetMapping("/rounds/{id}/intake/template.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id) {
        round(id);
        return Download.template(
                SheetColumn.all().stream().map(SheetColumn::title).toList(), TEMPLATE);
    }

    @PostMapping("/rounds/{id}/intake")
    String preview(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile sheet,
            @RequestParam(required = false) @Nullable String named,
            @RequestParam(required = false) @Nullable String kept,
            @ModelAttribute UploadAnswers answers,
            Locale locale,
            Model model)
            throws IOException {
        Round round = round(id);
        head(round, locale, model);
        Upload upload = Upload.of(sheet, named, kept);
        try {
            look(round, upload, answers, model);
            upload.keep(model);
        } catch (SheetFault fault) {
            model.addAttribute("fault", fault.words());
        }
        return "desk/intake";
    }

    @PostMapping("/rounds/{id}/intake/send")
    String send(
            @PathVariable String id,
            @RequestParam String named,
            @RequestParam String kept,
            @RequestParam(defaultValue = "") String seen,
            @ModelAttribute UploadAnswers answers,
            Locale locale,
            Model model) {
        Round round = round(id);
        head(round, locale, model);
        if (!open(id)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        Upload upload = Upload.again(named, kept);
        try {
            List<SheetLine> sent = new ArrayList<>();
            List<SheetLine> lines = look(round, upload, answers, model);
            if (!state(lines).equals(seen)) {
                model.addAttribute("changed", true);
                upload.keep(model);
                return "desk/intake";
            }
            for (SheetLine each : lines) {
                if (each.taken()) {
                    sender.nomination(EventMessage.structured(each.body()), upload.line(each));
                    sent.add(each);
                }
            }
            model.addAttribute("sent", sent);
        } catch (SheetFault fault) {
            model.addAttribute("fault", fault.words());
        } catch (Refused e) {
            throw Upload.notShown(e);
        }
        return "desk/intake";
    }

    private List<SheetLine> look(Round round, Upload upload, UploadAnswers answers, Model model) throws SheetFault {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        SheetList<SheetColumn> list = upload.list(SheetColumn.all(), answers, model);
        List<SheetLine> lines = gate.look(round, upload.name(), list.rows(), now);
        model.addAttribute("lines", lines);
        model.addAttribute("takes", lines.stream().filter(SheetLine::taken).count());
        model.addAttribute("seen", state(lines));
        return lines;
    }

    /** Names what the rows would take the place of, so that what was sent meanwhile is not replaced unseen. */
    private static String state(List<SheetLine> lines) {
        Sha256 state = new Sha256();
        lines.forEach(each -> state.add(each.id())
                .add(each.standing() == null ? "" : each.standing().event()));
        return state.hex();
    }

    private StandingNominations.@Nullable Owner owner(String id) {
        return nominations.find(id).map(this::owner).orElse(null);
    }

    private StandingNominations.Owner owner(Nominations.Row row) {
        Nominations.Event stands = nominations.history(row.id()).stream()
                .filter(Nominations.Event::stands)
                .findFirst()
                .orElse(null);
        return new StandingNominations.Owner(
                row.round(),
                row.round() == null
                        ? new Text("", "")
                        : rounds.find(row.round()).map(Round::title).orElse(new Text(row.round(), row.round())),
                row.product(),
                row.establishment(),
                stands == null || stands.source().startsWith(SheetEvent.SOURCE),
                stands == null ? "" : stands.source() + " " + stands.id(),
                nominations.judged(row.id()).map(Reasoned::nomination).orElse(null));
    }

    private void head(Round round, Locale locale, Model model) {
        model.addAttribute("round", round.id());
        model.addAttribute(
                "title",
                locale.getLanguage().equals("en")
                        ? round.title().en()
                        : round.title().vi());
        model.addAttribute("synthetic", round.synthetic());
        model.addAttribute("open", open(round.id()));
        model.addAttribute("columns", SheetColumn.all());
    }

    /** Entries are taken until they are closed. */
    private boolean open(String id) {
        return books.book(id).map(each -> each.phase() == Phase.OPEN).orElse(true);
    }

    private Round round(String id) {
        return rounds.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
