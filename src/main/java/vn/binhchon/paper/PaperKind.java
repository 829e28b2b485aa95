package vn.binhchon.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhchon.round.Act;
import vn.binhchon.round.Phase;
import vn.binhchon.text.Sentences;

/** The papers of a round, in the order they are needed. */
public enum PaperKind {
    /** Mark sheets to be filled in by hand (TT 26/2014, Phụ lục 4). */
    BLANK_SHEETS("PCT", "Phiếu chấm điểm (để trống)", Phase.ENTRIES_CLOSED),
    /** Mark sheets as they were handed in; nobody's before marking is closed (Điều 16(2)). */
    MARK_SHEETS("PCD", "Phiếu chấm điểm (đã chấm)", Phase.MARKED),
    /** The jury's summary minutes (Điều 16(3)). */
    JURY_MINUTES("BGK", "Biên bản tổng hợp kết quả chấm điểm", Phase.MARKED),
    /** The products by mean. */
    RANKED_LIST("DSX", "Danh sách xếp theo điểm bình quân", Phase.MARKED),
    /** The council's minutes with its votes. */
    COUNCIL_MINUTES("BHD", "Biên bản họp Hội đồng bình chọn", Phase.DECIDED),
    /** The decision as it is put before the authority (Điều 17(2)). */
    DRAFT_DECISION("DTQ", "Dự thảo quyết định công nhận", Phase.DECIDED),
    /** The summary list for the level above (Phụ lục 5). */
    SUMMARY_LIST("DST", "Danh sách trích ngang đề cử lên cấp trên", Phase.DECIDED),
    /** Certificates (Phụ lục 6). */
    CERTIFICATES("GCN", "Giấy chứng nhận", Phase.SIGNED),
    /** The minutes of a meeting on a complaint (Điều 20(2)). */
    HEARING_MINUTES("BHL", "paper.kind.hearing", Phase.PUBLISHED),
    /** The decision that amends the signed one (Điều 17, 20(2)). */
    AMENDED_DECISION("QSD", "paper.kind.amended", Phase.PUBLISHED),
    /** The notice of a withdrawn certificate (Điều 20(3)). */
    REVOCATION("TTH", "paper.kind.revocation", Phase.SIGNED);

    private final String letters;
    private final String title;
    private final Phase from;

    PaperKind(String letters, String title, Phase from) {
        this.letters = letters;
        this.title = title.startsWith("paper.kind.") ? Sentences.of(title).vi() : title;
        this.from = from;
    }

    /** The letters its code begins with. */
    public String letters() {
        return letters;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** The annex that prints its form, as the register of clauses cites it; null where no annex does. */
    public @Nullable String form() {
        return switch (this) {
            case BLANK_SHEETS, MARK_SHEETS -> "TT 26/2014/TT-BCT, Phụ lục 4";
            case SUMMARY_LIST -> "TT 26/2014/TT-BCT, Phụ lục 5";
            case CERTIFICATES -> "TT 26/2014/TT-BCT, Phụ lục 6";
            default -> null;
        };
    }

    /** The phase from which there is something to put on it. */
    public Phase from() {
        return from;
    }

    /** Its name in an address and in a file's name. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether there is something to put on it after an act; most papers do not depend on the last one. */
    boolean follows(Act last) {
        return switch (this) {
            case HEARING_MINUTES, AMENDED_DECISION -> last instanceof Act.DecisionAmended;
            case REVOCATION -> last instanceof Act.CertificateRevoked;
            default -> true;
        };
    }

    /** Whether it is made of mark sheets, which are also given out juror by juror. */
    public boolean sheets() {
        return this == BLANK_SHEETS || this == MARK_SHEETS;
    }

    /** Whether its tables also go out as a spreadsheet. */
    public boolean tabular() {
        return this == JURY_MINUTES || this == RANKED_LIST || this == SUMMARY_LIST || this == COUNCIL_MINUTES;
    }

    static Optional<PaperKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
    }

    static Optional<PaperKind> ofLetters(String letters) {
        return Arrays.stream(values())
                .filter(each -> each.letters.equals(letters))
                .findFirst();
    }
}
