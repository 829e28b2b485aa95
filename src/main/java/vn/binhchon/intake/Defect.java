package vn.binhchon.intake;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.binhchon.edition.Text;

/**
 * One thing wrong with an event.
 *
 * @param path where: {@code data.evidence.market.exportSharePercent}; empty for the whole event
 * @param value what was seen there, as sent; null when nothing was
 * @param expected what was expected, briefly
 * @param words the clerk's words, in both languages
 */
public record Defect(String path, @Nullable JsonNode value, String expected, Text words) {}
