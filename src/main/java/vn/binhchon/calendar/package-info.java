/** Which days state offices work, and when a term counted in working days ends. */
@NullMarked
package vn.binhchon.calendar;

import org.jspecify.annotations.NullMarked;
