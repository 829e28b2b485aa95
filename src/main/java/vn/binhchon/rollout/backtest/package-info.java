/** Every nomination judged by a candidate, held against what the release that judged it had said. */
@NullMarked
package vn.binhchon.rollout.backtest;

import org.jspecify.annotations.NullMarked;
