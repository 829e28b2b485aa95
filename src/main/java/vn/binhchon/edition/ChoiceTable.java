package vn.binhchon.edition;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A table of named choices.
 *
 * @param name its name
 * @param path the file it stands in
 * @param rows choice to row
 */
public record ChoiceTable(String name, String path, Map<String, Row> rows) {

    /**
     * A row as the file has it.
     *
     * @param share what the choice gives of the line's maximum, 0 to 1
     * @param citation what it rests on
     */
    public record Row(BigDecimal share, String citation) {}
}
