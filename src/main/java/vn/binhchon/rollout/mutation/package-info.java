/** How strong the proof is: the rules are altered one small step at a time, and each step must be noticed. */
@NullMarked
package vn.binhchon.rollout.mutation;

import org.jspecify.annotations.NullMarked;
