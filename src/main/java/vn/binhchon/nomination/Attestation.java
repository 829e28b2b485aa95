package vn.binhchon.nomination;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper that attests a standard or a management system.
 *
 * @param name as printed: "ISO 22000:2005", "VietGAP"
 * @param kind what it attests
 * @param validUntil its last day; null when not stated
 */
public record Attestation(String name, Kind kind, @Nullable LocalDate validUntil) {

    /** What a paper attests. */
    public enum Kind {
        /** A declared or certified product standard (TCVN, QCVN, own standard). */
        PRODUCT_STANDARD,
        /** Good practice in growing or making: VietGAP, organic, UTZ. */
        GOOD_PRACTICE,
        /** A management system: ISO 9001, ISO 22000, HACCP, GMP. */
        MANAGEMENT_SYSTEM,
        /** Fitness for food safety. */
        FOOD_SAFETY,
        OTHER
    }
}
