/** What was judged once, judged again by the release and the law of its day, to the same bytes. */
@NullMarked
package vn.binhchon.rollout.replay;

import org.jspecify.annotations.NullMarked;
