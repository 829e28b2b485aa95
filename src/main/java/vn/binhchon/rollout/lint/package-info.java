/** What an analyst can write, and the compiler would take, and should not stand in a rules folder: one idea, one class. */
@NullMarked
package vn.binhchon.rollout.lint;

import org.jspecify.annotations.NullMarked;
