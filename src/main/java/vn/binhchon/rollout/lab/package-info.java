/** Trying what other weights, bands or another threshold would have made of past rounds; nothing of it is kept. */
@NullMarked
package vn.binhchon.rollout.lab;

import org.jspecify.annotations.NullMarked;
