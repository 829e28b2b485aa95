package vn.binhchon.desk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.binhchon.access.Role;
import vn.binhchon.edition.Edition;
import vn.binhchon.intake.Refused;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.rollout.draft.EditedFile;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.rulebook.RulebookReader;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.stream.Drafts;

/** Rule files in the browser. What is typed is a draft of who types it; the folder changes by an act of its own alone. */
@Controller
@RequestMapping("/bench/edit")
class EditPage {

    private static final Logger LOG = LoggerFactory.getLogger(EditPage.class);

    private final DraftDesk desk;
    private final RulesInForce rules;
    private final MessageSource messages;

    EditPage(DraftDesk desk, RulesInForce rules, MessageSource messages) {
        this.desk = desk;
        this.rules = rules;
        this.messages = messages;
    }

    /** What a script is told of a text it sent. */
    record Told(String state, String mark, String words, String at) {}

    @GetMapping
    String page(@RequestParam(required = false) @Nullable String file, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        boolean mayEdit = DraftDesk.person().is(Role.ANALYST);
        try {
            EditView page = EditView.of(
                    desk.folderName(), desk.folder(), desk.own(), file, mayEdit, mayEdit && desk.writable(), words);
            if (file != null && page.open() == null) {
                throw new NotHere();
            }
            model.addAttribute("page", page);
            model.addAttribute("asked", file == null ? null : "file=" + file + "&");
        } catch (RulesRefused e) {
            model.addAttribute("unread", SaidProblem.all(e.problems(), words));
        }
        return "desk/edit";
    }

    /** Keeps a text; the page's script asks for JSON, a form goes back to the page. */
    @PostMapping("/file")
    Object keep(
            @RequestParam String path,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(required = false) @Nullable String script,
            Locale locale,
            RedirectAttributes back)
            throws RulesRefused {
        Words words = new Words(messages, locale);
        Drafts.Kept kept = desk.keep(path, text, seen);
        String said = words.say("edit.kept." + kept, path);
        if (script != null) {
            EditedFile file = desk.own().file(path).orElse(null);
            String base = desk.folder().files().getOrDefault(path, "");
            return ResponseEntity.ok(new Told(
                    kept.name(),
                    file == null ? EditedFile.mark(base) : file.mark(),
                    said,
                    file == null ? "" : words.time(file.saved())));
        }
        if (kept != Drafts.Kept.KEPT) {
            back.addFlashAttribute("refused", List.of(said));
            return kept == Drafts.Kept.REFUSED ? "redirect:/bench/edit" : to(path, back);
        }
        return to(path, back);
    }

    /** Takes a file away in the draft; the folder keeps it until the draft is written. */
    @PostMapping("/remove")
    String remove(@RequestParam String path, Locale locale, RedirectAttributes back) throws RulesRefused {
        return then(desk.remove(path), path, path, locale, back);
    }

    @PostMapping("/move")
    String move(@RequestParam String path, @RequestParam String to, Locale locale, RedirectAttributes back)
            throws RulesRefused {
        return then(desk.move(path, to.strip()), to.strip(), path, locale, back);
    }

    /** Goes to where it was done, or back with what stood against it. */
    private String then(Drafts.Kept kept, String done, String path, Locale locale, RedirectAttributes back)
            throws RulesRefused {
        if (kept != Drafts.Kept.KEPT) {
            back.addFlashAttribute("refused", List.of(new Words(messages, locale).say("edit.kept." + kept, done)));
        }
        String there = kept == Drafts.Kept.KEPT ? done : path;
        boolean known = desk.folder().files().containsKey(there)
                || desk.own().file(there).isPresent();
        return known ? to(there, back) : "redirect:/bench/edit";
    }

    private static String to(String path, RedirectAttributes back) {
        back.addAttribute("file", path);
        return "redirect:/bench/edit";
    }

    /** The whole check of the folder with the draft in it. */
    @PostMapping("/check")
    @ResponseBody
    DraftChecked check(@RequestParam(defaultValue = "") String path, Locale locale) throws RulesRefused {
        return DraftChecked.of(desk.check(), path, new Words(messages, locale));
    }

    /** Names to offer and clauses to show; of the draft where it can be read, else of the rules in force. */
    @GetMapping("/words")
    @ResponseBody
    EditorWords words(Locale locale) throws RulesRefused {
        RuleFolder folder = desk.own().over(desk.folder());
        List<Edition> editions;
        try {
            editions = RulebookReader.editions(folder);
        } catch (RulesRefused e) {
            editions = rules.usable()
                    ? rules.evaluator().rulebooks().stream()
                            .map(Rulebook::edition)
                            .toList()
                    : List.of();
        }
        return EditorWords.of(editions, folder, new Words(messages, locale));
    }

    @GetMapping("/draft.patch")
    ResponseEntity<String> patch() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/x-patch;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"draft.patch\"")
                .body(desk.own().patch(desk.folderName()));
    }

    @PostMapping("/discard")
    String discard(@RequestParam(defaultValue = "") String path, RedirectAttributes back) throws RulesRefused {
        desk.discard(path);
        return desk.folder().files().containsKey(path) ? to(path, back) : "redirect:/bench/edit";
    }

    @PostMapping("/rebase")
    String rebase(@RequestParam String path, RedirectAttributes back) throws RulesRefused {
        desk.rebase(path);
        return to(path, back);
    }

    @PostMapping("/propose")
    String propose(
            @RequestParam String release,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes back) {
        return acted("redirect:/bench", locale, back, () -> desk.propose(release, reason.strip()));
    }

    /** The draft over everything that was judged, before it is proposed; how far it is, the bench says. */
    @PostMapping("/backtest")
    String backtest(Locale locale, RedirectAttributes back) {
        return acted("redirect:/bench", locale, back, desk::backtest);
    }

    @PostMapping("/write")
    String write(@RequestParam(defaultValue = "") String reason, Locale locale, RedirectAttributes back) {
        return acted("redirect:/bench", locale, back, () -> desk.write(reason.strip()));
    }

    /** The folder itself cannot be read: nothing that was asked can be done, and nothing was. */
    @ExceptionHandler(RulesRefused.class)
    ResponseEntity<String> unreadable(RulesRefused refused, Locale locale) {
        String said = String.join("\n", said(refused, new Words(messages, locale)));
        return ResponseEntity.status(409).contentType(MediaType.TEXT_PLAIN).body(said);
    }

    private interface Doing {
        void run() throws RulesRefused, Refused, IOException;
    }

    private String acted(String then, Locale locale, RedirectAttributes back, Doing doing) {
        Words words = new Words(messages, locale);
        try {
            doing.run();
            return then;
        } catch (Refused e) {
            back.addFlashAttribute(
                    "refused",
                    e.defects().stream().map(each -> words.text(each.words())).toList());
        } catch (RulesRefused e) {
            back.addFlashAttribute("refused", said(e, words));
        } catch (IOException e) {
            LOG.error("A draft could not be written whole", e);
            back.addFlashAttribute("refused", List.of(words.say("edit.unwritten", String.valueOf(e.getMessage()))));
        }
        return "redirect:/bench/edit";
    }

    private static List<String> said(RulesRefused refused, Words words) {
        return refused.problems().stream()
                .map(each -> SaidProblem.of(each, words))
                .map(SaidProblem::what)
                .toList();
    }
}
