/** Requests for promotion money put in order by the rules, the money handed down that order, and what became of schemes. */
@NullMarked
package vn.binhchon.support;

import org.jspecify.annotations.NullMarked;
