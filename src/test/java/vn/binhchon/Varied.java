package vn.binhchon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.binhchon.intake.Refused;
import vn.binhchon.nomination.Evidence;
import vn.binhchon.nomination.Nomination;

/**
 * Nominations in any number, no two like each other: each takes entry, product, establishment, dossier and every part of its
 * evidence from another of the nominations that ship. The same seed gives the same nominations.
 */
public final class Varied {

    private Varied() {}

    /** This many of them. */
    public static List<Nomination> nominations(int many, long seed) {
        List<Nomination> shipped = shipped();
        Random random = new Random(seed);
        List<Nomination> varied = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            Nomination frame = any(shipped, random);
            varied.add(new Nomination(
                    "bench." + i,
                    frame.round(),
                    frame.entry(),
                    any(shipped, random).product(),
                    any(shipped, random).establishment(),
                    any(shipped, random).dossier(),
                    any(shipped, random).certificates(),
                    new Evidence(
                            any(shipped, random).evidence().market(),
                            any(shipped, random).evidence().capacity(),
                            any(shipped, random).evidence().economy(),
                            any(shipped, random).evidence().technique(),
                            any(shipped, random).evidence().society(),
                            any(shipped, random).evidence().environment(),
                            any(shipped, random).evidence().culture(),
                            any(shipped, random).evidence().other(),
                            any(shipped, random).evidence().extra()),
                    true,
                    frame.sources()));
        }
        return varied;
    }

    private static List<Nomination> shipped() {
        List<Nomination> shipped = new ArrayList<>();
        for (Path file : Samples.nominations().toList()) {
            try {
                shipped.add(Samples.admission(Samples.event(file)).nomination());
            } catch (Refused e) {
                throw new IllegalStateException(file + " was refused", e);
            }
        }
        return shipped;
    }

    private static Nomination any(List<Nomination> among, Random random) {
        return among.get(random.nextInt(among.size()));
    }
}
