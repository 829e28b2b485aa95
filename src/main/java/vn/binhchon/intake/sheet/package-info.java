/** Sheets that offices send: opened as tabs of cells, heads found, cells understood; what is in doubt is named, never guessed. */
@org.jspecify.annotations.NullMarked
package vn.binhchon.intake.sheet;
