package vn.binhchon.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.binhchon.access.LocalPeople;
import vn.binhchon.access.Person;

/** The accounts that people of a round are picked from; an installation whose accounts lie elsewhere knows none of them. */
@Component
class KnownPeople {

    private final List<Person> people;

    KnownPeople(ObjectProvider<LocalPeople> local) {
        LocalPeople known = local.getIfAvailable();
        this.people = known == null
                ? List.of()
                : known.all().stream().map(LocalPeople.Local::person).toList();
    }

    /** All of them, by sign-in id and name. */
    List<MotionView.Option> options() {
        return people.stream()
                .map(each -> new MotionView.Option(each.id(), each.name()))
                .toList();
    }

    /** A row with the name that belongs to its sign-in id, or the id that belongs to its name, where only one of them was typed. */
    PeopleForm.Row completed(PeopleForm.Row row) {
        Person person = row.of("id").isEmpty() ? named(row.of("name")) : of(row.of("id"));
        if (person == null) {
            return row;
        }
        Map<String, String> values = new LinkedHashMap<>(row.values());
        values.put("id", person.id());
        values.putIfAbsent("name", person.name());
        return new PeopleForm.Row(values, row.groups());
    }

    /** The names of those rows that have no account; empty where the accounts are not known. */
    List<String> unknown(List<PeopleForm.Row> rows) {
        return people.isEmpty()
                ? List.of()
                : rows.stream()
                        .filter(each -> !each.blank() && of(each.of("id")) == null)
                        .map(each -> each.of("name").isEmpty() ? each.of("id") : each.of("name"))
                        .toList();
    }

    private @Nullable Person of(String id) {
        return people.stream()
                .filter(each -> each.id().equalsIgnoreCase(id))
                .findFirst()
                .orElse(null);
    }

    /** Whoever alone bears a name. */
    private @Nullable Person named(String name) {
        List<Person> all = people.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .toList();
        return all.size() == 1 ? all.get(0) : null;
    }
}
