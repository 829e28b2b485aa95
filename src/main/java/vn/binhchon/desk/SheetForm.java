package vn.binhchon.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.binhchon.text.Text;

/**
 * A sheet as it was filled in: marks as a Vietnamese hand writes them, with a comma or a point before decimals.
 *
 * @param typed what stands in each field, by line or head
 * @param marks what of it is a number
 * @param faults what is none
 */
record SheetForm(Map<String, String> typed, Map<String, BigDecimal> marks, List<Acting.Fault> faults, String remarks) {

    /** The beginning of the fields that hold marks. */
    static final String PREFIX = "mark.";

    /** Below one the nought may be left out: “,5” is half a point. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}([.,]\\d{1,4})?|[.,]\\d{1,4}");

    static SheetForm of(Map<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, BigDecimal> marks = new TreeMap<>();
        List<Acting.Fault> faults = new ArrayList<>();
        form.forEach((name, value) -> {
            String text = value.strip();
            if (!name.startsWith(PREFIX) || text.isEmpty()) {
                return;
            }
            String code = name.substring(PREFIX.length());
            typed.put(code, text);
            if (NUMBER.matcher(text).matches()) {
                marks.put(code, new BigDecimal(text.replace(',', '.')));
            } else {
                faults.add(new Acting.Fault(
                        "marks." + code,
                        new Text(
                                "“" + text + "” không phải là điểm; ghi như 7 hoặc 7,5.",
                                "“" + text + "” is no mark; write 7 or 7.5.")));
            }
        });
        return new SheetForm(
                typed,
                marks,
                List.copyOf(faults),
                form.getOrDefault("remarks", "").strip());
    }

    /** The data of the act that keeps or hands in this sheet. */
    Map<String, Object> data(String nomination) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("nomination", nomination);
        data.put("marks", marks);
        if (!remarks.isEmpty()) {
            data.put("remarks", remarks);
        }
        return data;
    }
}
