/** Text in two languages: sentences by key, numbers in words, and letters folded for comparison. */
@org.jspecify.annotations.NullMarked
package vn.binhchon.text;
