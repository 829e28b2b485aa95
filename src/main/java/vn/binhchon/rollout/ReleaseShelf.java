package vn.binhchon.rollout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhchon.rulebook.Compilations;
import vn.binhchon.rulebook.Problem;
import vn.binhchon.rulebook.RulesRefused;

/**
 * The few releases that are kept compiled: the one in force, those of rounds still open, and what is being looked at. One that is
 * not asked for gives way and is compiled again when it is.
 */
public final class ReleaseShelf {

    private final Function<String, @Nullable Release> kept;
    private final Map<String, LoadedRules> loaded;
    private final Compilations compilations;

    /** Who asks for one release waits for the same compilation, and for that of no other. */
    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    /**
     * A shelf.
     *
     * @param most how many stand on it
     * @param kept finds a release by its hash; null for one that is not kept
     * @param compilations what was compiled before, also by others
     */
    public ReleaseShelf(int most, Function<String, @Nullable Release> kept, Compilations compilations) {
        this.compilations = compilations;
        this.kept = kept;
        this.loaded = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, LoadedRules> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * The release of this hash, compiled.
     *
     * @throws RulesRefused when it is not kept, is not what its name says, or cannot be used by this program
     */
    public LoadedRules take(String hash) throws RulesRefused {
        synchronized (turns.computeIfAbsent(hash, each -> new Object())) {
            try {
                LoadedRules known = known(hash);
                return known == null ? load(hash) : known;
            } finally {
                turns.remove(hash);
            }
        }
    }

    private synchronized @Nullable LoadedRules known(String hash) {
        return loaded.get(hash);
    }

    private LoadedRules load(String hash) throws RulesRefused {
        Release release = kept.apply(hash);
        if (release == null) {
            throw new RulesRefused(List.of(Problem.in("", "the release " + hash + " is not kept here", null)));
        }
        String held = release.folder().release();
        if (!held.equals(hash)) {
            throw new RulesRefused(
                    List.of(Problem.in("", "the files kept as " + hash + " are those of " + held, null)));
        }
        LoadedRules rules = LoadedRules.again(release.folder(), compilations);
        put(rules);
        return rules;
    }

    /** Puts rules there that were compiled elsewhere. */
    public synchronized void put(LoadedRules rules) {
        loaded.put(rules.release(), rules);
    }

    /** How many stand on it. */
    public synchronized int size() {
        return loaded.size();
    }
}
