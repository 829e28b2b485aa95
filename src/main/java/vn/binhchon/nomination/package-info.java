/** What is claimed: the product, its maker, its dossier and its evidence, as records without a framework. */
@NullMarked
package vn.binhchon.nomination;

import org.jspecify.annotations.NullMarked;
