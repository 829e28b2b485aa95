package vn.binhchon.stream;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.binhchon.intake.Defect;
import vn.binhchon.intake.RefusalReason;
import vn.binhchon.intake.Refused;
import vn.binhchon.ledger.RuleDrafts;
import vn.binhchon.rollout.Acting;
import vn.binhchon.rollout.Candidate;
import vn.binhchon.rollout.FolderWatch;
import vn.binhchon.rollout.ReleaseAct;
import vn.binhchon.rollout.ReleaseOrder;
import vn.binhchon.rollout.ReleaseStep;
import vn.binhchon.rollout.draft.DraftChecks;
import vn.binhchon.rollout.draft.EditedFile;
import vn.binhchon.rollout.draft.FolderWriting;
import vn.binhchon.rollout.draft.RuleDraft;
import vn.binhchon.rollout.draft.RulePath;
import vn.binhchon.round.Objection;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;

/**
 * What an analyst does with a draft of his own: keep, check, back-test, take back, propose, and, only when told to, write. Analysts
 * are named by the ids they sign in with.
 */
@Component
public class Drafts {

    /** As many characters as a file of rules may have bytes. */
    private static final int LONGEST = 1024 * 1024;

    private final RuleDrafts drafts;
    private final DraftChecks checks;
    private final FolderWatch watch;
    private final FolderWriting writing;
    private final Releases releases;
    private final Backtests backtests;
    private final Acting acting;
    private final Clock clock;

    Drafts(
            RuleDrafts drafts,
            DraftChecks checks,
            FolderWatch watch,
            Releases releases,
            Backtests backtests,
            Acting acting,
            Clock clock) {
        this.drafts = drafts;
        this.checks = checks;
        this.watch = watch;
        this.writing = new FolderWriting(watch.folder());
        this.releases = releases;
        this.backtests = backtests;
        this.acting = acting;
        this.clock = clock;
    }

    /** The rules folder as it is on the disk now. */
    public RuleFolder folder() throws RulesRefused {
        return RuleFolder.read(watch.folder());
    }

    /** What the folder is called: the paths of a patch begin with it. */
    public String folderName() {
        return String.valueOf(watch.folder().toAbsolutePath().normalize().getFileName());
    }

    /** The draft of an analyst. */
    public RuleDraft of(String analyst) {
        return drafts.of(analyst);
    }

    /** Whether the program may write into the folder. */
    public boolean writable() {
        return writing.possible();
    }

    /** What became of a text that was sent. */
    public enum Kept {
        KEPT,
        /** The draft was changed in another window since. */
        CHANGED,
        /** No path a draft may hold, or a text that is too long. */
        REFUSED,
        /** There is no such file. */
        ABSENT,
        /** There is one already where it should go. */
        TAKEN
    }

    /** Keeps a text in the draft, in the form in which texts are read: NFC, lines ended by a line feed. */
    public Kept keep(String analyst, String path, String text, String seen) throws RulesRefused {
        if (!RulePath.allowed(path) || text.length() > LONGEST) {
            return Kept.REFUSED;
        }
        String clean = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
        String base = folder().files().get(path);
        return drafts.keep(analyst, path, base, clean, seen, clock.instant()) ? Kept.KEPT : Kept.CHANGED;
    }

    /** Takes a file away in the draft; in the folder it stands until the draft is written. */
    public Kept remove(String analyst, String path) throws RulesRefused {
        EditedFile now = now(analyst, path);
        if (now == null) {
            return Kept.ABSENT;
        }
        String base = folder().files().get(path);
        return drafts.keep(analyst, path, base, null, now.mark(), clock.instant()) ? Kept.KEPT : Kept.CHANGED;
    }

    /** Gives a file another path in the draft. Its text stays: where the folder changes, its package line has to follow. */
    public Kept move(String analyst, String from, String to) throws RulesRefused {
        EditedFile now = now(analyst, from);
        if (now == null) {
            return Kept.ABSENT;
        }
        if (!RulePath.allowed(to)) {
            return Kept.REFUSED;
        }
        if (now(analyst, to) != null) {
            return Kept.TAKEN;
        }
        drafts.move(analyst, now, to, folder().files().get(to), clock.instant());
        return Kept.KEPT;
    }

    /** A file as the analyst has it; null where there is none, or the draft takes it away. */
    private @Nullable EditedFile now(String analyst, String path) throws RulesRefused {
        String there = folder().files().get(path);
        EditedFile edited = of(analyst).file(path).orElse(null);
        if (edited != null) {
            return edited.gone() ? null : edited;
        }
        return there == null ? null : new EditedFile(path, there, there, clock.instant());
    }

    /** Forgets a file of the draft, or all of it where no path is given. */
    public void discard(String analyst, String path) {
        if (path.isEmpty()) {
            drafts.discard(analyst);
        } else {
            drafts.discard(analyst, path);
        }
    }

    /** Takes the file in the folder for the one that was edited: the draft goes over it. */
    public void rebase(String analyst, String path) throws RulesRefused {
        drafts.rebase(analyst, path, folder().files().get(path));
    }

    /** The folder with the draft in it, checked to the end. */
    public Candidate check(String analyst) throws RulesRefused {
        return checks.of(of(analyst).over(folder()));
    }

    /**
     * Back-tests the draft as it stands, before anybody else has seen it. Nothing is proposed by it, and no step of the trail taken.
     *
     * @param rounds chosen rounds; all where none is
     */
    public Backtests.Run backtest(String analyst, SortedSet<String> rounds) throws RulesRefused, Refused {
        Candidate candidate = check(analyst);
        String release = candidate.release();
        if (!candidate.green() || release == null) {
            throw refused(
                    "draft",
                    "a draft without problems",
                    "Bản nháp còn lỗi. Sửa hết lỗi rồi chạy thử.",
                    "The draft has problems. Mend them, then back-test it.");
        }
        releases.shelve(checks.loaded(candidate));
        return backtests.begin(release, rounds, acting.name(null));
    }

    /** Proposes the draft as a release; nothing is written into the folder. */
    public ReleaseAct propose(String analyst, String release, String reason) throws RulesRefused, Refused {
        Candidate candidate = check(analyst);
        if (!candidate.green() || !release.equals(candidate.release())) {
            throw refused(
                    "release",
                    "a draft without problems, unchanged since it was checked",
                    "Bản nháp còn lỗi, hoặc đã đổi sau lần kiểm tra. Kiểm tra lại rồi đề xuất.",
                    "The draft has problems, or was changed since it was checked. Check it again, then propose it.");
        }
        return releases.propose(candidate.asRelease(), acting.name(null), reason);
    }

    /** Writes the draft into the folder. The trail says so first: what it does not hold is not written. */
    public void write(String analyst, String reason) throws RulesRefused, Refused, IOException {
        RuleDraft draft = of(analyst);
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
        drafts.discard(analyst);
    }

    private static Refused refused(String path, String expected, String vi, String en) {
        Objection objection = Objection.of(path, null, expected, vi, en);
        return new Refused(
                RefusalReason.OBJECTION,
                List.of(Defect.of(objection, null)),
                new Refused.Attributes(null, null, null, null));
    }
}
