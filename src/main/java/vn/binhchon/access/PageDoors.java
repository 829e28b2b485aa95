package vn.binhchon.access;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Which pages open for somebody, by the decision that guards their paths, for who shows links to them. */
@Component
public class PageDoors {

    private final Readers readers;

    PageDoors(Readers readers) {
        this.readers = readers;
    }

    /** Whether the pages of a round open. */
    public boolean round(Person person, String round) {
        return readers.reads(person, Map.of(Readers.ROUND, round));
    }
}
