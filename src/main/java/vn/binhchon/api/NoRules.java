package vn.binhchon.api;

/** The rules folder cannot be used, so what it alone knows cannot be answered. */
class NoRules extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
