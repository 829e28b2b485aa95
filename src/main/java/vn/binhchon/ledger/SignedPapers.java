package vn.binhchon.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers of signed decisions and their amendments, as the bytes that were printed when they were signed. */
@Repository
public class SignedPapers {

    private static final String COLUMNS = "round, place, kind, codes, sha256, names_people, printed_at, pdf is null";

    private final JdbcClient sql;

    public SignedPapers(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One paper without its bytes.
     *
     * @param place the act of the round's book after which it was printed
     * @param kind which paper, by its name in an address
     * @param codes the codes printed on it, one for each certificate
     * @param sha256 of its bytes, in hex
     * @param namesPeople whether it holds an owner or an address, which may have to be erased
     * @param erased whether its bytes were taken away because of that
     */
    public record Entry(
            String round,
            int place,
            String kind,
            List<String> codes,
            String sha256,
            boolean namesPeople,
            Instant printedAt,
            boolean erased) {}

    /** Stores a paper; one that is stored already stays as it is. */
    public void write(Entry paper, byte[] pdf) {
        sql.sql("""
                insert into signed_paper (round, place, kind, codes, sha256, names_people, printed_at, pdf)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        paper.round(),
                        paper.place(),
                        paper.kind(),
                        paper.codes().toArray(String[]::new),
                        paper.sha256(),
                        paper.namesPeople(),
                        OffsetDateTime.ofInstant(paper.printedAt(), ZoneOffset.UTC),
                        pdf)
                .update();
    }

    /** Stores that a paper was printed and its bytes were erased since. */
    public void erase(Entry paper) {
        sql.sql("""
                insert into signed_paper (round, place, kind, codes, sha256, names_people, printed_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (round, place, kind) do update set pdf = null""")
                .params(
                        paper.round(),
                        paper.place(),
                        paper.kind(),
                        paper.codes().toArray(String[]::new),
                        paper.sha256(),
                        paper.namesPeople(),
                        OffsetDateTime.ofInstant(paper.printedAt(), ZoneOffset.UTC))
                .update();
    }

    /** Every paper of a round, by the act it followed. */
    public List<Entry> of(String round) {
        return sql.sql("select " + COLUMNS + " from signed_paper where round = ? order by place, kind")
                .param(round)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The bytes of a paper; nothing when it is not stored, or was erased. */
    public Optional<byte[]> pdf(String round, int place, String kind) {
        return sql.sql("select pdf from signed_paper where round = ? and place = ? and kind = ? and pdf is not null")
                .params(round, place, kind)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** The paper that a code is printed on. */
    public Optional<Entry> byCode(String code) {
        return sql.sql("select " + COLUMNS
                        + " from signed_paper where codes @> array[?]::text[] order by place limit 1")
                .param(code)
                .query((row, number) -> entry(row))
                .optional();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Array codes = row.getArray("codes");
        return new Entry(
                row.getString("round"),
                row.getInt("place"),
                row.getString("kind"),
                List.of((String[]) codes.getArray()),
                row.getString("sha256"),
                row.getBoolean("names_people"),
                row.getTimestamp("printed_at").toInstant(),
                row.getBoolean(8));
    }
}
