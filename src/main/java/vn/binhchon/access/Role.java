package vn.binhchon.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an account may do whatever the round. Who sits on a council or a jury is not said here: the round's own book says so.
 */
public enum Role {
    /** Reads, and does nothing. */
    OBSERVER,
    /** The helper team (tổ giúp việc, TT 26/2014, Điều 10(1)): prepares, opens and closes, enters. */
    HELPER,
    /** Sees to the program: refused events, releases. */
    OPERATOR,
    /** Writes rules. */
    ANALYST,
    /** Approves rules that another has written. */
    APPROVER,
    /** A system of an office: may hand in what others did, under their names. */
    SYSTEM;

    private static final String PREFIX = "ROLE_";

    /** The name under which Spring Security knows it. */
    public String authority() {
        return PREFIX + name();
    }

    /** The role of an authority, or of a claim's value in any case of letters; empty when there is none such. */
    static Optional<Role> of(String name) {
        String bare = name.toUpperCase(Locale.ROOT).replaceFirst("^" + PREFIX, "");
        return Arrays.stream(values()).filter(each -> each.name().equals(bare)).findFirst();
    }
}
