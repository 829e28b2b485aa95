package vn.binhchon.desk;

import java.util.ArrayList;
import java.util.List;
import vn.binhchon.edition.Clause;
import vn.binhchon.edition.Dated;
import vn.binhchon.edition.Edition;
import vn.binhchon.rulebook.ClauseRegister;
import vn.binhchon.rulebook.RuleFolder;

/**
 * What the editor offers while somebody types, and the clauses it knows.
 *
 * @param offers facts, fields, criteria, numbers and tables
 * @param clauses clauses with what they say
 */
record EditorWords(List<Offer> offers, List<Known> clauses) {

    /**
     * One name.
     *
     * @param name as a rule writes it
     * @param kind what it is, in the reader's language
     * @param says what it means
     */
    record Offer(String name, String kind, String says) {}

    /** A clause as officials cite it, with what it says and since when it holds. */
    record Known(String cite, String gist, String days) {}

    static EditorWords of(List<Edition> editions, RuleFolder folder, Words words) {
        List<Offer> offers = new ArrayList<>();
        List<Known> clauses = new ArrayList<>();
        for (Edition edition : editions) {
            edition.vocabulary()
                    .facts()
                    .forEach((fact, label) -> offers.add(offer(fact, "fact", words.text(label), words)));
            edition.vocabulary()
                    .fields()
                    .forEach((name, field) -> offers.add(offer(
                            name.substring(name.indexOf('.') + 1),
                            "field",
                            name + ": " + words.text(field.label()),
                            words)));
            edition.criteria()
                    .forEach((code, each) -> offers.add(offer(code, "criterion", words.text(each.label()), words)));
            edition.frame()
                    .lines()
                    .forEach(each -> offers.add(offer(each.line(), "line", words.text(each.label()), words)));
            edition.parameters().forEach((key, each) -> {
                Dated<Object> newest = each.values().get(each.values().size() - 1);
                String label = each.label() == null ? "" : words.text(each.label());
                offers.add(offer(key, "number", label + " = " + newest.value(), words));
            });
            edition.bands().keySet().forEach(each -> offers.add(offer(each, "table", "", words)));
            edition.choices().keySet().forEach(each -> offers.add(offer(each, "table", "", words)));
            ClauseRegister.read(folder, edition.id(), new ArrayList<>())
                    .clauses()
                    .forEach(each -> clauses.add(known(each, words)));
        }
        return new EditorWords(offers.stream().distinct().toList(), clauses);
    }

    private static Offer offer(String name, String kind, String says, Words words) {
        return new Offer(name, words.say("edit.offer." + kind), says);
    }

    private static Known known(Clause clause, Words words) {
        String until = clause.until() == null ? "" : " – " + words.day(clause.until());
        return new Known(clause.cite(), words.text(clause.gist()), words.day(clause.from()) + until);
    }
}
