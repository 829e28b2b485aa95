package vn.binhchon.desk;

import java.io.IOException;
import java.util.TreeSet;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.binhchon.access.Person;
import vn.binhchon.intake.Refused;
import vn.binhchon.rollout.Candidate;
import vn.binhchon.rollout.draft.RuleDraft;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.stream.Drafts;

/** The draft of who is signed in. */
@Component
class DraftDesk {

    private final Drafts drafts;

    DraftDesk(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Who is signed in; pages of the bench open for nobody else. */
    static Person person() {
        Person person = Person.signedIn();
        if (person == null) {
            throw new AccessDeniedException("nobody is signed in");
        }
        return person;
    }

    private static String id() {
        return person().id();
    }

    RuleFolder folder() throws RulesRefused {
        return drafts.folder();
    }

    String folderName() {
        return drafts.folderName();
    }

    boolean writable() {
        return drafts.writable();
    }

    RuleDraft own() {
        return drafts.of(id());
    }

    Drafts.Kept keep(String path, String text, String seen) throws RulesRefused {
        return drafts.keep(id(), path, text, seen);
    }

    Drafts.Kept remove(String path) throws RulesRefused {
        return drafts.remove(id(), path);
    }

    Drafts.Kept move(String from, String to) throws RulesRefused {
        return drafts.move(id(), from, to);
    }

    void discard(String path) {
        drafts.discard(id(), path);
    }

    void rebase(String path) throws RulesRefused {
        drafts.rebase(id(), path);
    }

    Candidate check() throws RulesRefused {
        return drafts.check(id());
    }

    void backtest() throws RulesRefused, Refused {
        drafts.backtest(id(), new TreeSet<>());
    }

    void propose(String release, String reason) throws RulesRefused, Refused {
        drafts.propose(id(), release, reason);
    }

    void write(String reason) throws RulesRefused, Refused, IOException {
        drafts.write(id(), reason);
    }
}
