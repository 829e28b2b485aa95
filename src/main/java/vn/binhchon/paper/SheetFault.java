package vn.binhchon.paper;

import vn.binhchon.text.Text;

/** A sheet that cannot be read at all, and why in the clerk's words. */
class SheetFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text words;

    SheetFault(String vi, String en) {
        super(en);
        this.words = new Text(vi, en);
    }

    Text words() {
        return words;
    }
}
