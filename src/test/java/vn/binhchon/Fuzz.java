package vn.binhchon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

/**
 * One run of cases made at random: how many there are, and what became of them. {@code -Dbinhchon.fuzz=…} says how many in all, shared
 * out over the tests; {@code -Dbinhchon.fuzz.seed=…} makes others.
 */
public final class Fuzz {

    private static final long SEED = Long.getLong("binhchon.fuzz.seed", 20_261_122);

    private final String what;
    private final int cases;
    private final Random random = new Random(SEED);
    private int taken;
    private int refused;
    private long slowest;

    private Fuzz(String what, int cases) {
        this.what = what;
        this.cases = cases;
    }

    /**
     * A run.
     *
     * @param what what its cases are
     * @param perMille how many of a thousand cases in all are of this kind
     * @param few how many are enough in a build that does not ask for more
     */
    public static Fuzz of(String what, int perMille, int few) {
        Integer all = Integer.getInteger("binhchon.fuzz");
        return new Fuzz(what, all == null ? few : (int) Math.max(few, (long) all * perMille / 1000));
    }

    /** A case: whether it was taken; throws where it should not. */
    @FunctionalInterface
    public interface Case {
        boolean taken(int number) throws Exception;
    }

    /** Runs them all; the number of a case that fails, with the seed, makes it again. */
    public void run(Case each) {
        long begin = System.nanoTime();
        for (int i = 0; i < cases; i++) {
            long start = System.nanoTime();
            try {
                if (each.taken(i)) {
                    taken++;
                } else {
                    refused++;
                }
            } catch (Exception | Error fault) {
                throw new AssertionError(what + ", case " + i + " of seed " + SEED + ": " + fault.getMessage(), fault);
            }
            slowest = Math.max(slowest, System.nanoTime() - start);
            boolean far = (i + 1) % 10_000 == 0 || i + 1 == cases;
            if (far) {
                tell(System.nanoTime() - begin);
            }
        }
    }

    /** What there is so far: a long run that is stopped has told how far it came. */
    private void tell(long nanoseconds) {
        System.out.printf(
                "fuzz: %s: %d of %d cases of seed %d, %d taken, %d refused, the slowest in %d ms, all in %d s%n",
                what, taken + refused, cases, SEED, taken, refused, slowest / 1_000_000, nanoseconds / 1_000_000_000);
    }

    /** Neither everything nor nothing was taken, and nothing took longer than it may. */
    public void wentBothWays(int seconds) {
        assertThat(taken).as("taken").isPositive();
        assertThat(refused).as("refused").isPositive();
        assertThat(slowest).as("nanoseconds of the slowest").isLessThan(seconds * 1_000_000_000L);
    }

    public Random random() {
        return random;
    }

    /** One of these. */
    public <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }

    /** Whether it happens, once in so many. */
    public boolean once(int in) {
        return random.nextInt(in) == 0;
    }
}
