package vn.binhchon.rulebook;

import java.util.List;
import vn.binhchon.nomination.Entry;

/**
 * Something to judge: its facts, and where and when the law is asked.
 *
 * @param kind what it is
 * @param entry level, jurisdiction and day, which choose the rules
 * @param facts one fact of each kind that is known
 */
public record Case(CaseKind kind, Entry entry, List<Object> facts) {}
