package vn.binhchon.bundle;

import java.util.List;
import java.util.SortedMap;

/**
 * What a bundle holds; its bytes are what is signed.
 *
 * @param format the shape of the bundle, 1
 * @param round whose it is
 * @param title what people call the round, in Vietnamese
 * @param phase how far the round had come
 * @param acts how many acts its book holds
 * @param head the seal of the last act, as the announced result names it
 * @param results how many evaluations it holds
 * @param releases the releases they were judged by
 * @param key the fingerprint of the key that signed
 * @param files every other file with SHA-256 in hex, by path
 */
record Manifest(
        int format,
        String round,
        String title,
        String phase,
        int acts,
        String head,
        int results,
        List<String> releases,
        String key,
        SortedMap<String, String> files) {

    static final int FORMAT = 1;
    static final String FILE = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    static final String KEY = "key.pub";
    static final String README = "README.txt";
    static final String BOOK = "book/";
    static final String SEALS = "book/seals.txt";
    static final String VIEWINGS = "viewings/";
    static final String VIEWINGS_SEALS = "viewings/seals.txt";
    static final String HISTORY = "history.json";
    static final String RESULTS = "results/";
    static final String RELEASES = "releases/";
}
