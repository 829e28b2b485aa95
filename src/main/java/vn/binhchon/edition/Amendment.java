package vn.binhchon.edition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.binhchon.text.Text;

/**
 * An act that changed the circular.
 *
 * @param number as officials write it
 * @param inForce the day it took effect
 * @param effect what it changed, as far as known
 * @param flag how well that is known
 */
public record Amendment(String number, @Nullable LocalDate inForce, Text effect, String flag) {}
