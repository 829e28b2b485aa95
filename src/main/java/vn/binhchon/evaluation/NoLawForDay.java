package vn.binhchon.evaluation;

import java.time.LocalDate;

/** No edition in the rules folder holds on the day whose law was asked for. */
public class NoLawForDay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalDate day;

    public NoLawForDay(LocalDate day) {
        super("no edition in the rules folder holds on " + day);
        this.day = day;
    }

    /** The day. */
    public LocalDate day() {
        return day;
    }
}
