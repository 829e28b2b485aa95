package vn.binhchon.edition;

/** A rule asked for a number or a table row that the rulebook does not have on the case's day. */
public class UnknownParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownParameter(String message) {
        super(message);
    }
}
