/** What it would take a nomination to reach the threshold: changes found in the rules, and judged before they are said. */
@NullMarked
package vn.binhchon.explanation.reach;

import org.jspecify.annotations.NullMarked;
