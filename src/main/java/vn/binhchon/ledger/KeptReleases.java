package vn.binhchon.ledger;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.binhchon.intake.Json;
import vn.binhchon.rollout.Release;
import vn.binhchon.rollout.ReleaseAct;
import vn.binhchon.rollout.ReleaseTrail;

/** The releases of the rules, what was done with them, and which round is judged by which. */
@Repository
public class KeptReleases {

    private final JdbcClient sql;

    public KeptReleases(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps a release; the first files under a hash stay. */
    public void write(Release release) {
        sql.sql("insert into release (hash, body) values (?, ?::json) on conflict do nothing")
                .params(release.hash(), Json.MAPPER.writeValueAsString(release))
                .update();
    }

    /** One release. */
    public Optional<Release> find(String hash) {
        return sql.sql("select body from release where hash = ?")
                .param(hash)
                .query(String.class)
                .optional()
                .map(body -> Json.MAPPER.readValue(body, Release.class));
    }

    /**
     * Keeps a step that follows on the last; one that does not was decided on what was no longer so, and is passed over. All read
     * one partition in its order, so all pass over the same.
     */
    public void write(ReleaseAct act) {
        ReleaseAct last = sql.sql("select body from release_act order by place desc limit 1")
                .query(String.class)
                .optional()
                .map(KeptReleases::act)
                .orElse(null);
        if (act.follows(last)) {
            sql.sql("""
                            insert into release_act (place, release, step, actor, at, body, seal)
                            values (?, ?, ?, ?, ?, ?::json, ?) on conflict do nothing""")
                    .params(
                            act.place(),
                            act.release(),
                            act.step().name(),
                            act.by(),
                            Timestamp.from(act.at()),
                            Json.MAPPER.writeValueAsString(act),
                            act.seal())
                    .update();
        }
    }

    /** Everything that was done with releases. */
    public ReleaseTrail trail() {
        return new ReleaseTrail(
                sql.sql("select body from release_act order by place").query(String.class).list().stream()
                        .map(KeptReleases::act)
                        .toList());
    }

    /** How many steps were taken. */
    public int steps() {
        return sql.sql("select count(*) from release_act").query(Integer.class).single();
    }

    private static ReleaseAct act(String body) {
        return Json.MAPPER.readValue(body, ReleaseAct.class);
    }

    /** Keeps a back-test under the hash of what it found. */
    public void write(String hash, String release, String body) {
        sql.sql("insert into backtest (hash, release, body) values (?, ?, ?::json) on conflict do nothing")
                .params(hash, release, body)
                .update();
    }

    /** A back-test as it was kept. */
    public Optional<String> backtest(String hash) {
        return sql.sql("select body from backtest where hash = ?")
                .param(hash)
                .query(String.class)
                .optional();
    }

    /** Pins a round to a release; the first pin stays. */
    public void pin(String round, String release) {
        sql.sql("""
                        insert into round_release (round, opened) values (?, ?)
                        on conflict (round) do update set opened = excluded.opened where round_release.opened is null""").params(round, release).update();
    }

    /** Moves a round to another release; the newest move in its book stands, in whichever order they are written. */
    public void move(String round, String release, int place) {
        sql.sql("""
                        insert into round_release (round, moved, moved_place) values (?, ?, ?)
                        on conflict (round) do update set moved = excluded.moved, moved_place = excluded.moved_place
                        where round_release.moved_place < excluded.moved_place""").params(round, release, place).update();
    }

    /** The release a round is judged by; null while it is pinned to none. */
    public @Nullable String of(String round) {
        return sql.sql("select coalesce(moved, opened) from round_release where round = ?")
                .param(round)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The release a round was opened under, wherever its chair moved it; null while it is pinned to none. */
    public @Nullable String opened(String round) {
        return sql.sql("select opened from round_release where round = ? and opened is not null")
                .param(round)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Rounds that are pinned to no release yet. */
    public List<String> unpinned() {
        return sql.sql("""
                        select r.id from round r left join round_release p on p.round = r.id
                        where p.opened is null order by r.id""").query(String.class).list();
    }
}
