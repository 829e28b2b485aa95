package vn.binhchon.paper;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.binhchon.intake.EventMessage;
import vn.binhchon.intake.Refused;
import vn.binhchon.intake.sheet.SheetFault;
import vn.binhchon.intake.sheet.SheetList;
import vn.binhchon.stream.NominationSender;

/** Takes sheets of requests and of schemes: shown row by row first, sent by the topic everybody's events go by. */
@Controller
class PromotionIntake {

    private final NominationSender sender;
    private final Clock clock;
    private final MessageSource messages;

    PromotionIntake(NominationSender sender, Clock clock, MessageSource messages) {
        this.sender = sender;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping({"/promotion/{programme}/intake", "/promotion/intake/schemes"})
    String ask(@PathVariable(required = false) @Nullable String programme, Locale locale, Model model) {
        head(programme, locale, model);
        return "desk/promotion-intake";
    }

    @GetMapping({"/promotion/{programme}/intake/template.xlsx", "/promotion/intake/schemes/template.xlsx"})
    ResponseEntity<byte[]> workbook(@PathVariable(required = false) @Nullable String programme) {
        PromotionSheet kind = kind(programme);
        return Download.template(
                "Bảng",
                kind.columns().stream()
                        .map(each -> new Paper.Column(each.title(), 18))
                        .toList(),
                kind.file());
    }

    @GetMapping({"/promotion/{programme}/intake/template.csv", "/promotion/intake/schemes/template.csv"})
    ResponseEntity<byte[]> csv(@PathVariable(required = false) @Nullable String programme) {
        PromotionSheet kind = kind(programme);
        return Download.template(
                kind.columns().stream().map(PromotionSheet.Column::title).toList(), kind.file());
    }

    @PostMapping({"/promotion/{programme}/intake", "/promotion/intake/schemes"})
    String preview(
            @PathVariable(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable MultipartFile sheet,
            @RequestParam(required = false) @Nullable String named,
            @RequestParam(required = false) @Nullable String kept,
            @ModelAttribute UploadAnswers answers,
            Locale locale,
            Model model)
            throws IOException {
        head(programme, locale, model);
        Upload upload = Upload.of(sheet, named, kept);
        try {
            look(programme, upload, answers, model);
            upload.keep(model);
        } catch (SheetFault fault) {
            model.addAttribute("fault", fault.words());
        }
        return "desk/promotion-intake";
    }

    @PostMapping({"/promotion/{programme}/intake/send", "/promotion/intake/schemes/send"})
    String send(
            @PathVariable(required = false) @Nullable String programme,
            @RequestParam String named,
            @RequestParam String kept,
            @ModelAttribute UploadAnswers answers,
            Locale locale,
            Model model) {
        head(programme, locale, model);
        Upload upload = Upload.again(named, kept);
        try {
            int sent = 0;
            for (SheetLine each : look(programme, upload, answers, model)) {
                if (each.taken()) {
                    sender.promotion(EventMessage.structured(each.body()), upload.line(each));
                    sent++;
                }
            }
            model.addAttribute("sent", sent);
        } catch (SheetFault fault) {
            model.addAttribute("fault", fault.words());
        } catch (Refused e) {
            throw Upload.notShown(e);
        }
        return "desk/promotion-intake";
    }

    private List<SheetLine> look(@Nullable String programme, Upload upload, UploadAnswers answers, Model model)
            throws SheetFault {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        PromotionSheet kind = kind(programme);
        SheetList<PromotionSheet.Column> list = upload.list(kind.columns(), answers, model);
        List<SheetLine> lines = new PromotionRows(kind, programme).look(upload.name(), list.rows(), now);
        model.addAttribute("lines", lines);
        model.addAttribute("takes", lines.stream().filter(SheetLine::taken).count());
        return lines;
    }

    private void head(@Nullable String programme, Locale locale, Model model) {
        String key = programme == null ? "promo.intake.schemes" : "promo.intake.requests";
        model.addAttribute("what", messages.getMessage(key, null, locale));
        model.addAttribute(
                "here", programme == null ? "/promotion/intake/schemes" : "/promotion/" + programme + "/intake");
        model.addAttribute("back", programme == null ? "/promotion" : "/promotion/" + programme);
        model.addAttribute("columns", kind(programme).columns());
    }

    private static PromotionSheet kind(@Nullable String programme) {
        return programme == null ? PromotionSheet.SCHEMES : PromotionSheet.REQUESTS;
    }
}
