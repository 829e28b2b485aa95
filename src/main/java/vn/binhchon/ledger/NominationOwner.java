package vn.binhchon.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.binhchon.intake.ActTypes;
import vn.binhchon.round.Act;

/**
 * Whose a nomination's id is.
 *
 * @param round the round it was entered in; null when it was entered in none
 * @param source the source it was sent under
 * @param withdrawn whether it was withdrawn, so that its sender may enter it elsewhere
 */
public record NominationOwner(@Nullable String round, String source, boolean withdrawn) {

    /** Reads owners off the ledger. */
    @Repository
    public static class Owners {

        private final JdbcClient sql;

        public Owners(JdbcClient sql) {
            this.sql = sql;
        }

        /** The owners of those ids under which something was judged. */
        public Map<String, NominationOwner> of(Collection<String> ids) {
            Map<String, NominationOwner> owners = new HashMap<>();
            if (!ids.isEmpty()) {
                sql.sql("""
                                select id, round, source, withdrawn from nomination
                                where id = any(?::text[]) and product is not null""").param(ids.toArray(String[]::new)).query(row -> {
                    owners.put(
                            row.getString("id"),
                            new NominationOwner(
                                    row.getString("round"), row.getString("source"), row.getBoolean("withdrawn")));
                });
            }
            return owners;
        }

        /** Those of the rounds whose decision was signed. */
        public Set<String> signed(Collection<String> rounds) {
            if (rounds.isEmpty()) {
                return Set.of();
            }
            List<String> signed = sql.sql("select round from act where type = ? and round = any(?::text[])")
                    .params(ActTypes.type(Act.DecisionSigned.class), rounds.toArray(String[]::new))
                    .query(String.class)
                    .list();
            return new HashSet<>(signed);
        }
    }
}
