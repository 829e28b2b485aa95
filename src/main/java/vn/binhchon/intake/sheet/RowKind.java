package vn.binhchon.intake.sheet;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhchon.intake.sheet.SheetCell.Spread;
import vn.binhchon.intake.sheet.SheetTab.TabRow;
import vn.binhchon.text.Folded;

/** What a row under the head of a list is where it is none of its rows: forms number columns, name groups and end with signatures. */
enum RowKind {
    NUMBERING,
    SECTION,
    FOOTER;

    private static final Pattern ORDINAL = Pattern.compile("([IVXLC]+|[A-H])[.)]?");
    private static final Pattern SECTION_NAME =
            Pattern.compile("([IVXLC]+|[A-H])([.)]|\\s*[-:\u2013])\\s*\\S.*|\\d{1,2}\\s*[-.):]\\s*(?i)nhóm\\s.*");
    private static final Pattern SECTION_WORDS = Pattern.compile(
            "(nhom|loai|linh vuc|phan|muc|khoi|cum|huyen|thi xa|thanh pho|thi tran|xa|phuong|quan)\\b.*");
    private static final Pattern FOOTER_WORDS = Pattern.compile(
            "(tong cong|tong so|tong|cong|nguoi lap( bieu| bang| danh sach)?|ghi chu|luu y|chu thich|noi nhan|thu truong|xac nhan|ky ten"
                    + "|danh sach (nay )?(gom|co)|an dinh danh sach|lanh dao|t/?m\\.?|tm\\.|k/?t\\.?|giam doc|pho giam doc|chu tich|pho chu tich"
                    + "|truong phong|ke toan|.{0,40}, ?ngay .{0,12}thang .{0,12}nam.*|ngay .{0,12}thang .{0,12}nam.*|\\(ky,.*|\\(ky .*)"
                    + "([ :.(].*|$)");

    /**
     * The kind of a row; null for a row of the list.
     *
     * @param named the texts under the columns that the list must have, those that are filled
     * @param filled how many columns of the list are filled in it
     */
    static @Nullable RowKind of(TabRow row, List<String> named, int filled) {
        List<String> texts = row.cells().values().stream()
                .filter(cell -> cell.spread() == Spread.OWN)
                .map(cell -> cell.text().strip())
                .toList();
        if (isNumbering(texts)) {
            return NUMBERING;
        }
        if (texts.isEmpty() || named.size() > 1) {
            return null;
        }
        String first = texts.get(0);
        if (texts.stream()
                .limit(2)
                .anyMatch(text -> FOOTER_WORDS.matcher(folded(text)).matches())) {
            return FOOTER;
        }
        boolean alone = texts.size() == 1 && filled <= 1;
        boolean ordinal =
                texts.size() == 2 && filled <= 1 && ORDINAL.matcher(first).matches();
        boolean name = alone
                && (SECTION_NAME.matcher(first).matches()
                        || SECTION_WORDS.matcher(folded(first)).matches());
        return name || ordinal ? SECTION : null;
    }

    private static String folded(String text) {
        return Folded.of(text).strip();
    }

    /** A row that numbers the columns, as forms have it under their heads: (1) (2) (3). */
    private static boolean isNumbering(List<String> cells) {
        List<String> texts = cells.stream()
                .map(text -> text.replaceAll("[()\\[\\]]", "").strip())
                .toList();
        List<Integer> numbers = texts.stream()
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .toList();
        if (numbers.size() < 3 || !texts.stream().allMatch(text -> text.matches("\\d{1,2}|[A-Z]"))) {
            return false;
        }
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) != numbers.get(i - 1) + 1) {
                return false;
            }
        }
        return true;
    }
}
