package vn.binhchon.nomination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where facts were taken from.
 *
 * @param address a web address, or the name of a paper
 * @param facts paths of the facts it gives, such as {@code evidence.society.workers}
 * @param note a remark; null when none
 */
public record Source(
        String address, List<String> facts, @Nullable String note) {}
