package vn.binhchon.rulebook;

import vn.binhchon.text.Sentences;

/** Makes problems by the key of their sentence; what may help stands under the same key with {@code .maybe}. */
final class Fault {

    private Fault() {}

    static Problem of(String path, int line, String key, Object... arguments) {
        return new Problem(path, line, null, Sentences.of(key, arguments), Sentences.of(key + ".maybe", arguments));
    }
}
