package vn.binhchon.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.binhchon.rollout.draft.EditedFile;
import vn.binhchon.rollout.draft.RuleDraft;

/** What analysts have edited, each for himself. Unlike the rest of the ledger it stands nowhere else. */
@Repository
public class RuleDrafts {

    private final JdbcClient sql;

    public RuleDrafts(JdbcClient sql) {
        this.sql = sql;
    }

    /** The draft of an analyst, by the id he signs in with. */
    public RuleDraft of(String analyst) {
        return new RuleDraft(sql.sql("""
                        select path, base, text, saved from rule_draft where analyst = ? order by path collate "C\"""")
                .param(analyst)
                .query((row, number) -> new EditedFile(
                        row.getString("path"),
                        row.getString("base"),
                        row.getString("text"),
                        row.getTimestamp("saved").toInstant()))
                .list());
    }

    /**
     * Keeps a file of a draft; the text it was first edited from stays.
     *
     * @param base the text in the folder; null for a new file
     * @param text null to take the file away
     * @param seen the mark of the text that was edited, of the draft or else of the base; empty for a new file
     * @return whether it was kept; not when the draft was changed elsewhere since it was seen
     */
    @Transactional
    public boolean keep(
            String analyst, String path, @Nullable String base, @Nullable String text, String seen, Instant now) {
        EditedFile before = of(analyst).file(path).orElse(null);
        String standing = before != null ? before.mark() : base == null ? "" : EditedFile.mark(base);
        if (!standing.equals(seen)) {
            return false;
        }
        if (Objects.equals(before == null ? base : before.base(), text)) {
            discard(analyst, path);
            return true;
        }
        sql.sql("""
                        insert into rule_draft (analyst, path, base, text, saved) values (?, ?, ?, ?, ?)
                        on conflict (analyst, path) do update set text = excluded.text, saved = excluded.saved""")
                .param(analyst)
                .param(path)
                .param(base)
                .param(text)
                .param(Timestamp.from(now))
                .update();
        return true;
    }

    /**
     * Gives a file another path: it is new there and gone here.
     *
     * @param from the file as it is read now
     * @param to a path where none is
     */
    @Transactional
    public void move(String analyst, EditedFile from, String to, @Nullable String baseThere, Instant now) {
        EditedFile there = of(analyst).file(to).orElse(null);
        keep(analyst, to, baseThere, from.text(), there == null ? "" : there.mark(), now);
        keep(analyst, from.path(), from.base(), null, from.mark(), now);
    }

    /** Takes a file as it stands in the folder now for the one the draft was edited from. */
    public void rebase(String analyst, String path, @Nullable String base) {
        sql.sql("update rule_draft set base = ? where analyst = ? and path = ?")
                .param(base)
                .param(analyst)
                .param(path)
                .update();
    }

    /** Forgets one file of a draft. */
    public void discard(String analyst, String path) {
        sql.sql("delete from rule_draft where analyst = ? and path = ?")
                .params(analyst, path)
                .update();
    }

    /** Forgets a draft. */
    public void discard(String analyst) {
        sql.sql("delete from rule_draft where analyst = ?").param(analyst).update();
    }
}
