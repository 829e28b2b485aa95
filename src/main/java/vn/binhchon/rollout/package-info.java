/** A changed rules folder becomes a release: proven by the scenarios beside its rules. */
@NullMarked
package vn.binhchon.rollout;

import org.jspecify.annotations.NullMarked;
