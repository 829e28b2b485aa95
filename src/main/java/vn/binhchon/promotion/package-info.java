/** What establishments ask of the promotion money (khuyến công): plain facts, as the rules are shown them. */
@NullMarked
package vn.binhchon.promotion;

import org.jspecify.annotations.NullMarked;
