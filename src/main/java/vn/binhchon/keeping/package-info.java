/** Keeps the book of a round: takes the acts of jury, council and authority, or says what in law and plan stands against them. */
@NullMarked
package vn.binhchon.keeping;

import org.jspecify.annotations.NullMarked;
