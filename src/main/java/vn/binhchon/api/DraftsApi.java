package vn.binhchon.api;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.binhchon.access.Person;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.Refused;
import vn.binhchon.rollout.ReleaseAct;
import vn.binhchon.rollout.draft.EditedFile;
import vn.binhchon.rollout.draft.RuleDraft;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.stream.Drafts;
import vn.binhchon.text.Text;

/** An analyst's own draft of the rules, by REST: what the editor in the browser does. The folder is written by nobody here. */
@RestController
@RequestMapping("/v1/drafts/own")
class DraftsApi {

    private final Drafts drafts;

    DraftsApi(Drafts drafts) {
        this.drafts = drafts;
    }

    /** A draft: each file of it that is not as in the folder. */
    record Own(String folder, List<DraftFile> files) {}

    /** A text to be kept, and the mark of the text it was typed over; no mark for a new file. */
    record Typed(@Nullable String text, @Nullable String seen) {}

    /** Where a file is to go. */
    record Move(@Nullable String from, @Nullable String to) {}

    /** A wish to propose. */
    record Wish(@Nullable String release, @Nullable String reason) {}

    /** Rounds to judge again; all where none is named. */
    record Chosen(@Nullable List<String> rounds) {}

    @GetMapping
    Own own() throws RulesRefused {
        RuleFolder folder = drafts.folder();
        RuleDraft draft = drafts.of(id());
        return new Own(
                drafts.folderName(),
                draft.files().stream()
                        .map(each -> DraftFile.brief(each, folder))
                        .toList());
    }

    @GetMapping("/file")
    DraftFile file(@RequestParam String path) throws RulesRefused {
        RuleFolder folder = drafts.folder();
        EditedFile edited = drafts.of(id()).file(path).orElse(null);
        String there = folder.files().get(path);
        if (edited == null && there == null) {
            throw none(path);
        }
        return edited == null ? DraftFile.unchanged(path, Objects.requireNonNull(there)) : DraftFile.of(edited, folder);
    }

    @PutMapping("/file")
    DraftFile keep(@RequestParam String path, @RequestBody Typed typed) throws RulesRefused {
        String seen = Objects.requireNonNullElse(typed.seen(), "");
        answered(drafts.keep(id(), path, said("text", typed.text()), seen), path);
        return file(path);
    }

    /** Takes back what the draft did to a file. */
    @DeleteMapping("/file")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@RequestParam String path) {
        drafts.discard(id(), path);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discardAll() {
        drafts.discard(id(), "");
    }

    /** Takes a file away, in the draft. */
    @PostMapping("/file/removed")
    Own remove(@RequestParam String path) throws RulesRefused {
        answered(drafts.remove(id(), path), path);
        return own();
    }

    @PostMapping("/moves")
    Own move(@RequestBody Move move) throws RulesRefused {
        String from = said("from", move.from());
        String to = said("to", move.to());
        Drafts.Kept kept = drafts.move(id(), from, to);
        answered(kept, kept == Drafts.Kept.ABSENT ? from : to);
        return own();
    }

    /** The whole check of the folder with the draft in it. */
    @PostMapping("/check")
    ReleasesApi.Draft check() throws RulesRefused {
        return ReleasesApi.Draft.of(drafts.check(id()), false);
    }

    @PostMapping("/backtests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReleasesApi.Progress backtest(@RequestBody Chosen chosen) throws RulesRefused, Refused {
        List<String> rounds = Objects.requireNonNullElse(chosen.rounds(), List.of());
        return ReleasesApi.Progress.of(drafts.backtest(id(), new TreeSet<>(rounds)));
    }

    @PostMapping("/proposed")
    ReleaseAct propose(@RequestBody Wish wish) throws RulesRefused, Refused {
        return drafts.propose(
                id(),
                said("release", wish.release()),
                Objects.requireNonNullElse(wish.reason(), "").strip());
    }

    /** As {@code git apply} takes it. */
    @GetMapping("/patch")
    ResponseEntity<String> patch() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/x-patch;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"draft.patch\"")
                .body(drafts.of(id()).patch(drafts.folderName()));
    }

    private static String said(String field, @Nullable String value) {
        if (value == null) {
            throw new BadQuery(List.of(
                    new Defect(field, null, "a text", new Text("Thiếu " + field + ".", field + " is missing."))));
        }
        return value;
    }

    private static String id() {
        Person person = Person.signedIn();
        if (person == null) {
            throw new AccessDeniedException("nobody is signed in");
        }
        return person.id();
    }

    private static void answered(Drafts.Kept kept, String path) {
        switch (kept) {
            case KEPT -> {}
            case ABSENT -> throw none(path);
            case CHANGED ->
                throw Absent.of(
                        HttpStatus.CONFLICT,
                        "draft-changed",
                        "Nháp đã đổi / The draft was changed",
                        "Nháp của " + path + " đã đổi từ khi được đọc. Đọc lại, rồi gửi kèm mã mới.",
                        "The draft of " + path + " was changed since it was read. Read it again, and send its mark.");
            case TAKEN ->
                throw Absent.of(
                        HttpStatus.CONFLICT,
                        "draft-taken",
                        "Đã có tệp này / There is such a file",
                        "Đã có tệp " + path + ".",
                        "There is a file " + path + " already.");
            case REFUSED ->
                throw Absent.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "draft-path",
                        "Đường dẫn không nhận / No path for a draft",
                        "Đường dẫn " + path + " phải nằm trong thư mục, gồm chữ thường, số và dấu gạch dưới, đuôi .drl,"
                                + " .yaml hoặc .csv; tệp không quá 1 MB.",
                        path
                                + " has to lie below the folder, of small letters, figures and underscores, ending in .drl,"
                                + " .yaml or .csv; a file of at most 1 MB.");
        }
    }

    private static ErrorResponseException none(String path) {
        return Absent.of(
                HttpStatus.NOT_FOUND,
                "no-file",
                "Không có tệp này / No such file",
                "Không có tệp " + path + ".",
                "There is no file " + path + ".");
    }
}
