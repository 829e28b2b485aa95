package vn.binhchon.intake;

/** Paths as people and the vocabulary write them: {@code evidence.market.exportMarkets[0]}. */
final class Paths {

    private Paths() {}

    static String in(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    static String in(String path, int index) {
        return path + "[" + index + "]";
    }
}
