package vn.binhchon.rollout;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vn.binhchon.Varied;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.rulebook.Compilations;
import vn.binhchon.rulebook.RuleFolder;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedRules;

/**
 * Releases come into force one after another while somebody judges without a pause. Every second one is the shipped release; those
 * between hold a rule nobody has compiled before.
 */
public final class Swaps {

    private static final String ECONOMY = ShippedRules.EDITION + "/every_level/economy/economy.drl";

    /**
     * The program after some of the activations and a full collection.
     *
     * @param activations how many there were
     * @param judged how many nominations were judged so far
     * @param failed how many could not be judged, or by no release that was in force
     * @param newMilliseconds what bringing a release nobody has compiled before into force took in the middle, since the last look
     * @param knownMilliseconds the same for one that was compiled before
     * @param heapKilobytes what is alive
     * @param metaspaceKilobytes what classes take
     * @param classes how many classes are loaded
     */
    record Look(
            int activations,
            long judged,
            long failed,
            long newMilliseconds,
            long knownMilliseconds,
            long heapKilobytes,
            long metaspaceKilobytes,
            long classes) {}

    private final RulesInForce rules = new RulesInForce();
    private final Map<String, Release> kept = new ConcurrentHashMap<>();
    private final ReleaseShelf shelf = new ReleaseShelf(6, kept::get, new Compilations());
    private final Set<String> inForce = ConcurrentHashMap.newKeySet();
    private final AtomicLong judged = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    /** Activates so many, and looks after every so many of them. */
    List<Look> run(int activations, int every) throws RulesRefused, InterruptedException {
        List<Look> looks = new ArrayList<>();
        List<Long> fresh = new ArrayList<>();
        List<Long> known = new ArrayList<>();
        activate(0);
        Thread judge = new Thread(this::judge, "judge");
        judge.start();
        try {
            for (int i = 1; i <= activations; i++) {
                long begun = System.nanoTime();
                activate(i);
                (i % 2 == 1 ? fresh : known).add((System.nanoTime() - begun) / 1_000_000);
                if (i % every == 0) {
                    looks.add(look(i, median(fresh), median(known)));
                    fresh.clear();
                    known.clear();
                }
            }
        } finally {
            over.set(true);
            judge.join();
        }
        return looks;
    }

    private void activate(int number) throws RulesRefused {
        Map<String, String> files = new TreeMap<>(ShippedRules.folder().files());
        if (number % 2 == 1) {
            files.computeIfPresent(ECONOMY, (path, text) -> text.replace("dues paid to the state", "dues, " + number));
        }
        Release release = Release.of(new RuleFolder(new TreeMap<>(files)), Release.Proofs.NONE);
        kept.clear();
        kept.put(release.hash(), release);
        inForce.add(release.hash());
        rules.use(shelf.take(release.hash()));
    }

    private void judge() {
        List<Nomination> nominations = Varied.nominations(500, 7);
        for (int i = 0; !over.get(); i++) {
            try {
                String by = rules.evaluator()
                        .evaluate(nominations.get(i % nominations.size()), null)
                        .release();
                failed.addAndGet(inForce.contains(by) ? 0 : 1);
            } catch (RuntimeException e) {
                failed.incrementAndGet();
            }
            judged.incrementAndGet();
        }
    }

    private static long median(List<Long> milliseconds) {
        return milliseconds.stream()
                .sorted()
                .skip(milliseconds.size() / 2)
                .findFirst()
                .orElse(0L);
    }

    private Look look(int activations, long newMilliseconds, long knownMilliseconds) throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            System.gc();
            Thread.sleep(50);
        }
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return new Look(
                activations,
                judged.get(),
                failed.get(),
                newMilliseconds,
                knownMilliseconds,
                alive() / 1024,
                metaspace / 1024,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    /** What the last collection left; what was thrown away since is not among it, which is the more the faster somebody judges. */
    private static long alive() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** The looks as rows. */
    public static List<String> measure(int activations, int every) throws RulesRefused, InterruptedException {
        List<String> rows = new ArrayList<>();
        rows.add(
                "activations,nominations judged,failed,ms for a new release,ms for a known one,heap KB,metaspace KB,classes");
        for (Look each : new Swaps().run(activations, every)) {
            rows.add(each.activations()
                    + "," + each.judged()
                    + "," + each.failed()
                    + "," + each.newMilliseconds()
                    + "," + each.knownMilliseconds()
                    + "," + each.heapKilobytes()
                    + "," + each.metaspaceKilobytes()
                    + "," + each.classes());
        }
        return rows;
    }

    public static void main(String[] arguments) throws RulesRefused, InterruptedException {
        measure(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])).forEach(System.out::println);
    }
}
