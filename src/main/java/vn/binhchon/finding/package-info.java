/** What a rule may say, and the proof that goes with it. */
@NullMarked
package vn.binhchon.finding;

import org.jspecify.annotations.NullMarked;
