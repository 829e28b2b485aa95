package vn.binhchon.finding;

import org.jspecify.annotations.Nullable;

/**
 * A clause of law, or another ground, as the rulebook knows it.
 *
 * @param text the citation as officials write it
 * @param flag how well it is known: READ (in the text), SEC (reported), INF (inferred), NF (not found), MODEL (a proposal of
 *     this rulebook for the jury head and the council chair, no law)
 * @param gist what it says, in Vietnamese; null when the rulebook holds none
 * @param gistEn what it says, in English; null when the rulebook holds none
 */
public record Citation(
        String text,
        String flag,
        @Nullable String gist,
        @Nullable String gistEn) {}
