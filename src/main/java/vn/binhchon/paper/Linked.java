package vn.binhchon.paper;

/**
 * A cell that leads somewhere on a page; on paper it is what it holds.
 *
 * @param value a text or a number
 * @param href where it leads
 */
public record Linked(Object value, String href) {

    @Override
    public String toString() {
        return value.toString();
    }
}
