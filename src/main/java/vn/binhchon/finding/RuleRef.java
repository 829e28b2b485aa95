package vn.binhchon.finding;

import java.util.List;

/**
 * A rule, as an explanation names it.
 *
 * @param id its {@code @id}, unique in the rulebook and kept for good
 * @param name its name in the rule file
 * @param criterion the line or condition it speaks of
 * @param path the file it stands in, below the rules folder
 * @param line the line of the file it begins at, from 1
 * @param citations the clauses that carry it
 */
public record RuleRef(String id, String name, String criterion, String path, int line, List<Citation> citations) {}
