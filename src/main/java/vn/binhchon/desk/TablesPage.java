package vn.binhchon.desk;

import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.binhchon.rollout.draft.EditedFile;
import vn.binhchon.rollout.draft.TableFault;
import vn.binhchon.rollout.draft.TableSheet;
import vn.binhchon.rollout.draft.UnifiedText;
import vn.binhchon.rulebook.RulesRefused;

/** Tables of the rules folder as spreadsheets: out, and back by way of a look at what they change. */
@Controller
@RequestMapping("/bench")
class TablesPage {

    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final DraftDesk desk;
    private final MessageSource messages;

    TablesPage(DraftDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /**
     * What a sheet would change.
     *
     * @param diff line by line; empty when nothing changes
     */
    record Read(String text, String seen, String diff) {}

    @GetMapping("/tables.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam String file) throws RulesRefused {
        String name = file.substring(file.lastIndexOf('/') + 1).replace(".csv", ".xlsx");
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(TableSheet.write(file, text(file)));
    }

    @GetMapping("/tables")
    String page(@RequestParam String file, Model model) throws RulesRefused {
        text(file);
        model.addAttribute("file", file);
        model.addAttribute("asked", "file=" + file + "&");
        return "desk/table";
    }

    @PostMapping("/tables")
    String read(@RequestParam String file, @RequestParam MultipartFile sheet, Locale locale, Model model)
            throws RulesRefused, IOException {
        Words words = new Words(messages, locale);
        String csv = text(file);
        model.addAttribute("file", file);
        model.addAttribute("asked", "file=" + file + "&");
        try {
            String read = TableSheet.read(file, csv, sheet.getBytes());
            model.addAttribute("read", new Read(read, EditedFile.mark(csv), UnifiedText.of(file, csv, read)));
        } catch (TableFault e) {
            model.addAttribute("refused", e.faults().stream().map(words::text).toList());
        }
        return "desk/table";
    }

    /** The table as the reader's draft has it, or else the folder; only what is there, and a table. */
    private String text(String file) throws RulesRefused {
        String text = desk.own().over(desk.folder()).files().get(file);
        if (text == null || !file.endsWith(".csv")) {
            throw new NotHere();
        }
        return text;
    }
}
