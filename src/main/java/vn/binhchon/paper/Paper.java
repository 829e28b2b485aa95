package vn.binhchon.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as data: everything that stands on it but the stamp that says which state it was made from.
 *
 * @param kind which paper
 * @param round the round it belongs to
 * @param synthetic whether the round is made up, which every page then says
 * @param leaves its parts, each beginning on a page of its own
 */
public record Paper(PaperKind kind, String round, boolean synthetic, List<Leaf> leaves) {

    /**
     * One part with a head of its own.
     *
     * @param upper who stands above the issuer; empty for nobody
     * @param issuer whose paper it is
     * @param number what stands after “Số:”; null where a paper has none
     * @param placeAndDay “Lạng Sơn, ngày 05 tháng 7 năm 2019”
     * @param title in capitals
     * @param about the line under the title; empty for none
     * @param draft whether it says DỰ THẢO
     * @param blocks what stands on it, in order
     * @param recipients “Nơi nhận”; empty for none
     * @param signers who signs, from left to right
     */
    public record Leaf(
            String upper,
            String issuer,
            @Nullable String number,
            String placeAndDay,
            String title,
            String about,
            boolean draft,
            List<Block> blocks,
            List<String> recipients,
            List<Signer> signers) {}

    /** Somebody who signs: the office in capitals, and the name under it; empty where it is not known yet. */
    public record Signer(String office, String note, String name) {}

    /** One piece of a leaf. */
    public sealed interface Block {}

    /** A heading. */
    public record Heading(String text) implements Block {}

    /** A paragraph; {@code manner} is {@code plain}, {@code basis} for the grounds of a decision, {@code article}, {@code note} or {@code center}. */
    public record Text(String manner, String text) implements Block {}

    /** Fields with their values, as on a form. */
    public record Fields(List<Field> fields) implements Block {}

    /** One of them. */
    public record Field(String name, String value) {}

    /**
     * A table.
     *
     * @param name names it among the paper's tables, also as a sheet of the workbook
     * @param columns its columns
     * @param rows its rows
     */
    public record Table(String name, String caption, List<Column> columns, List<Row> rows) implements Block {}

    /** A column; {@code width} in hundredths of the table. */
    public record Column(String name, int width) {}

    /**
     * A row: texts, whole numbers and points, or null for an empty cell.
     *
     * @param strong whether it is a head or a sum
     */
    public record Row(boolean strong, List<@Nullable Object> cells) {}

    static Text plain(String text) {
        return new Text("plain", text);
    }

    static Text note(String text) {
        return new Text("note", text);
    }

    /** A numbered article of a decision, its number in bold: “Điều 1. Công nhận …”. */
    static Text article(String text) {
        return new Text("article", text);
    }

    static Text basis(String text) {
        return new Text("basis", text);
    }
}
