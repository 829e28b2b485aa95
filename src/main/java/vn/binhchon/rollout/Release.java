package vn.binhchon.rollout;

import java.util.SortedMap;
import vn.binhchon.rulebook.RuleFolder;

/**
 * A rules folder as it was proposed; it never changes again.
 *
 * @param hash its name: SHA-256 in hex over every file that can change a result
 * @param files every file, proofs too, by path
 * @param proofs what it had passed when it was kept
 */
public record Release(String hash, SortedMap<String, String> files, Proofs proofs) {

    /** How many rules, dated numbers and tables it holds, and how many scenarios it passed. */
    public record Proofs(int rules, int numbers, int tables, int scenarios) {

        /** It was read, linted and compiled; no scenario was run, as none is before the first release. */
        public static final Proofs NONE = new Proofs(0, 0, 0, 0);

        /** What a check counted. */
        public static Proofs of(RulesCheck check) {
            return new Proofs(check.rules(), check.numbers(), check.tables(), check.scenarios());
        }
    }

    /** A folder to be kept. */
    public static Release of(RuleFolder folder, Proofs proofs) {
        return new Release(folder.release(), folder.files(), proofs);
    }

    /** Its files as a folder. */
    public RuleFolder folder() {
        return new RuleFolder(files);
    }
}
