/** A changed rules folder becomes a release: linted, compiled, and proven by the scenarios beside its rules. */
@NullMarked
package vn.binhchon.rollout;

import org.jspecify.annotations.NullMarked;
