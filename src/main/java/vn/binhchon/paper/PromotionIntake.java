package vn.binhchon.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.binhchon.intake.Refused;
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
    String ask(@PathVariable(required = false) @Nullable String programme, java.util.Locale locale, Model model) {
        head(programme, locale, model);
        return "desk/promotion-intake";
    }

    @GetMapping({"/promotion/{programme}/intake/template.xlsx", "/promotion/intake/schemes/template.xlsx"})
    ResponseEntity<byte[]> workbook(@PathVariable(required = false) @Nullable String programme) {
        PromotionSheet kind = kind(programme);
        Paper.Table table = new Paper.Table(
                "Bảng",
                "",
                kind.columns().stream()
                        .map(each -> new Paper.Column(each.title(), 18))
                        .toList(),
                List.of());
        return file(
                Workbooks.of(table),
                kind.file() + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @GetMapping({"/promotion/{programme}/intake/template.csv", "/promotion/intake/schemes/template.csv"})
    ResponseEntity<byte[]> csv(@PathVariable(required = false) @Nullable String programme) {
        PromotionSheet kind = kind(programme);
        String head = kind.columns().stream()
                .map(each -> '"' + each.title() + '"')
                .collect(Collectors.joining(",", "\uFEFF", "\r\n"));
        return file(head.getBytes(StandardCharsets.UTF_8), kind.file() + ".csv", "text/csv;charset=UTF-8");
    }

    @PostMapping({"/promotion/{programme}/intake", "/promotion/intake/schemes"})
    String preview(
            @PathVariable(required = false) @Nullable String programme,
            @RequestParam MultipartFile sheet,
            java.util.Locale locale,
            Model model)
            throws IOException {
        head(programme, locale, model);
        byte[] bytes = sheet.getInputStream().readNBytes(SheetReader.MOST_BYTES + 1);
        String name = UUID.randomUUID().toString();
        try {
            look(programme, name, bytes, model);
            model.addAttribute("sheet", name);
            model.addAttribute("kept", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        } catch (SheetFault fault) {
            model.addAttribute("fault", fault.words());
        }
        return "desk/promotion-intake";
    }

    @PostMapping({"/promotion/{programme}/intake/send", "/promotion/intake/schemes/send"})
    String send(
            @PathVariable(required = false) @Nullable String programme,
            @RequestParam String sheet,
            @RequestParam String kept,
            java.util.Locale locale,
            Model model) {
        head(programme, locale, model);
        if (!sheet.matches("[0-9a-f-]{36}")) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        try {
            int sent = 0;
            for (PromotionRows.Line each :
                    look(programme, sheet, Base64.getUrlDecoder().decode(kept), model)) {
                if (each.taken()) {
                    sender.promotion(Map.of(), each.body(), "sheet " + sheet + " · " + each.number());
                    sent++;
                }
            }
            model.addAttribute("sent", sent);
        } catch (SheetFault fault) {
            model.addAttribute("fault", fault.words());
        } catch (Refused | IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "the sheet is not the one that was shown", e);
        }
        return "desk/promotion-intake";
    }

    private List<PromotionRows.Line> look(@Nullable String programme, String sheet, byte[] bytes, Model model)
            throws SheetFault {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        List<PromotionRows.Line> lines = new PromotionRows(kind(programme), programme).look(sheet, bytes, now);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "takes", lines.stream().filter(PromotionRows.Line::taken).count());
        return lines;
    }

    private void head(@Nullable String programme, java.util.Locale locale, Model model) {
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

    private static ResponseEntity<byte[]> file(byte[] bytes, String name, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
