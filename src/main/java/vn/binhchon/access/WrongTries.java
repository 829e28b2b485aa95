package vn.binhchon.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wrong tries in a row, by key, and how long the next one has to wait: nothing for the first few, then a second, and twice as long each
 * time up to five minutes. A right one, or an hour without any, forgets them.
 */
final class WrongTries {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private record State(int wrong, Instant last, Instant next) {}

    private final int free;
    private final Clock clock;
    private final Map<String, State> states = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, State> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Tries.
     *
     * @param free how many wrong ones wait for nothing
     */
    WrongTries(int free, Clock clock) {
        this.free = free;
        this.clock = clock;
    }

    /**
     * Asks to try.
     *
     * @param strict whether a single wrong one is enough to wait
     * @return how long to wait first; zero to go ahead, and then those who ask at the same time wait, where somebody has to
     */
    synchronized Duration enter(String key, boolean strict) {
        Instant now = clock.instant();
        State state = states.get(key);
        if (state == null || state.last().plus(FORGOTTEN).isBefore(now)) {
            states.remove(key);
            return Duration.ZERO;
        }
        int over = state.wrong() - (strict ? 1 : free);
        if (over < 0) {
            return Duration.ZERO;
        }
        Instant next = strict ? state.last().plus(delay(over)) : state.next();
        if (now.isBefore(next)) {
            return Duration.between(now, next);
        }
        states.put(key, new State(state.wrong(), now, now.plus(delay(over))));
        return Duration.ZERO;
    }

    synchronized void wrong(String key) {
        Instant now = clock.instant();
        State state = states.get(key);
        int wrong = state == null || state.last().plus(FORGOTTEN).isBefore(now) ? 1 : state.wrong() + 1;
        states.put(key, new State(wrong, now, now.plus(delay(wrong - free))));
    }

    synchronized void right(String key) {
        states.remove(key);
    }

    private static Duration delay(int over) {
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(over, 20));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
