package vn.binhchon.nomination;

import org.jspecify.annotations.Nullable;

/**
 * Revenue of one year.
 *
 * @param year the calendar year; null when the report does not say
 * @param vnd VND in that year
 */
public record Revenue(@Nullable Integer year, Quantity vnd) {}
