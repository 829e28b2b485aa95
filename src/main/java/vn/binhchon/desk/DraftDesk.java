package vn.binhchon.desk;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.binhchon.access.Person;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.RuleDrafts;
import vn.binhchon.rollout.Acting;
import vn.binhchon.rollout.Candidate;
import vn.binhchon.rollout.FolderWatch;
import vn.binhchon.rollout.ReleaseOrder;
import vn.binhchon.rollout.ReleaseStep;
import vn.binhchon.rollout.draft.DraftChecks;
import vn.binhchon.rollout.draft.FolderWriting;
import vn.binhchon.rollout.draft.RuleDraft;
import vn.binhchon.rollout.draft.RulePath;
import vn.binhchon.round.Objection;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.stream.Releases;

/** What an analyst does with a draft of his own: keep, check, take back, propose, and, only when told to, write. */
@Component
class DraftDesk {

    /** As many characters as a file of rules may have bytes. */
    private static final int LONGEST = 1024 * 1024;

    private final RuleDrafts drafts;
    private final DraftChecks checks;
    private final FolderWatch watch;
    private final FolderWriting writing;
    private final Releases releases;
    private final Acting acting;
    private final Clock clock;

    DraftDesk(RuleDrafts drafts, DraftChecks checks, FolderWatch watch, Releases releases, Acting acting, Clock clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.watch = watch;
        this.writing = new FolderWriting(watch.folder());
        this.releases = releases;
        this.acting = acting;
        this.clock = clock;
    }

    /** Who is signed in; pages of the bench open for nobody else. */
    static Person person() {
        Person person = Person.signedIn();
        if (person == null) {
            throw new AccessDeniedException("nobody is signed in");
        }
        return person;
    }

    /** The rules folder as it is on the disk now. */
    RuleFolder folder() throws RulesRefused {
        return RuleFolder.read(watch.folder());
    }

    /** What the folder is called: the paths of a patch begin with it. */
    String folderName() {
        return String.valueOf(watch.folder().toAbsolutePath().normalize().getFileName());
    }

    /** The draft of who is signed in. */
    RuleDraft own() {
        return drafts.of(person().id());
    }

    /** Whether the program may write into the folder. */
    boolean writable() {
        return writing.possible();
    }

    /** What became of a text that was sent. */
    enum Kept {
        KEPT,
        /** The draft was changed in another window since. */
        CHANGED,
        /** No path a draft may hold, or a text that is too long. */
        REFUSED
    }

    /** Keeps a text in the draft, in the form in which texts are read: NFC, lines ended by a line feed. */
    Kept keep(String path, String text, String seen) throws RulesRefused {
        if (!RulePath.allowed(path) || text.length() > LONGEST) {
            return Kept.REFUSED;
        }
        String clean = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
        String base = folder().files().get(path);
        return drafts.keep(person().id(), path, base, clean, seen, clock.instant()) ? Kept.KEPT : Kept.CHANGED;
    }

    void discard(String path) {
        if (path.isEmpty()) {
            drafts.discard(person().id());
        } else {
            drafts.discard(person().id(), path);
        }
    }

    /** Takes the file in the folder for the one that was edited: the draft goes over it. */
    void rebase(String path) throws RulesRefused {
        drafts.rebase(person().id(), path, folder().files().get(path));
    }

    /** The folder with the draft in it, checked to the end. */
    Candidate check() throws RulesRefused {
        return checks.of(own().over(folder()));
    }

    /** Proposes the draft as a release; nothing is written into the folder. */
    void propose(String release, String reason) throws RulesRefused, Refused {
        Candidate candidate = check();
        if (!candidate.green() || !release.equals(candidate.release())) {
            throw refused(
                    "release",
                    "a draft without problems, unchanged since it was checked",
                    "Bản nháp còn lỗi, hoặc đã đổi sau lần kiểm tra. Kiểm tra lại rồi đề xuất.",
                    "The draft has problems, or was changed since it was checked. Check it again, then propose it.");
        }
        releases.propose(candidate.asRelease(), acting.name(null), reason);
    }

    /** Writes the draft into the folder. The trail says so first: what it does not hold is not written. */
    void write(String reason) throws RulesRefused, Refused, IOException {
        RuleDraft draft = own();
        RuleFolder folder = folder();
        List<String> overtaken = draft.overtaken(folder);
        if (draft.files().isEmpty()
                || !writing.possible()
                || !writing.refused(draft).isEmpty()) {
            throw refused(
                    "draft",
                    "files below a rules folder that may be written",
                    "Không có gì để ghi, hoặc chương trình không được ghi vào thư mục này.",
                    "There is nothing to write, or the program may not write there.");
        }
        if (!overtaken.isEmpty()) {
            throw refused(
                    "draft",
                    "files that nobody changed in the folder since",
                    "Tệp trong thư mục đã đổi từ khi bắt đầu sửa: " + String.join(", ", overtaken) + ".",
                    "Files in the folder were changed since: " + String.join(", ", overtaken) + ".");
        }
        String paths = draft.files().stream().map(each -> each.path()).collect(Collectors.joining(", "));
        releases.act(new ReleaseOrder.Asked(
                ReleaseStep.WRITTEN,
                draft.over(folder).release(),
                acting.name(null),
                reason.isBlank() ? reason : reason + " (" + paths + ")",
                null,
                null));
        writing.write(draft);
        drafts.discard(person().id());
    }

    private static Refused refused(String path, String expected, String vi, String en) {
        Objection objection = Objection.of(path, null, expected, vi, en);
        return new Refused(
                RefusalReason.OBJECTION,
                List.of(Defect.of(objection, null)),
                new Refused.Attributes(null, null, null, null));
    }
}
