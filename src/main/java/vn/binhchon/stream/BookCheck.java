package vn.binhchon.stream;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.KeptReleases;
import vn.binhchon.ledger.KeptTime;
import vn.binhchon.ledger.RoundEvaluations;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.rollout.replay.BookReplay;
import vn.binhchon.rollout.replay.Deviation;
import vn.binhchon.rollout.replay.JsonDifference;
import vn.binhchon.rollout.replay.ProductHistory;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.RulesRefused;

/** Compares the book of a round with what follows from its acts, with its topic, and with the table of certificates. */
@Component
class BookCheck {

    private static final Logger LOG = LoggerFactory.getLogger(BookCheck.class);

    private final Books books;
    private final RoundEvaluations evaluations;
    private final KeptReleases kept;
    private final Releases releases;
    private final BookTopic topic;

    BookCheck(Books books, RoundEvaluations evaluations, KeptReleases kept, Releases releases, BookTopic topic) {
        this.books = books;
        this.evaluations = evaluations;
        this.kept = kept;
        this.releases = releases;
        this.topic = topic;
    }

    /** Everything about the acts of a round that does not hold, the most telling first. */
    List<Deviation> deviations(String round, List<TakenAct> acts) {
        List<Deviation> all = new ArrayList<>(fromTopic(topic.acts(round), acts));
        all.addAll(columns(acts));
        all.addAll(derived(round, acts));
        all.addAll(certificates(round, acts));
        return all;
    }

    /** Rows of the ledger that are not what the topic says. */
    static List<Deviation> fromTopic(List<TakenAct> told, List<TakenAct> held) {
        Map<Integer, TakenAct> topic = new TreeMap<>();
        // Of two records at one place the ledger holds the first; the other is a dispute.
        told.forEach(each -> topic.putIfAbsent(each.place(), each));
        Map<Integer, TakenAct> ledger = new TreeMap<>();
        held.forEach(each -> ledger.put(each.place(), each));
        List<Deviation> deviations = new ArrayList<>();
        Set<Integer> places = new TreeSet<>(topic.keySet());
        places.addAll(ledger.keySet());
        for (int place : places) {
            TakenAct is = ledger.get(place);
            TakenAct should = topic.get(place);
            if (is == null && should != null) {
                deviations.add(of(should, "act", should.type(), ""));
            } else if (is != null && should == null) {
                deviations.add(of(is, "act", "", is.type()));
            } else if (is != null && should != null) {
                differing(should, is, deviations);
            }
        }
        return deviations;
    }

    private static void differing(TakenAct should, TakenAct is, List<Deviation> deviations) {
        JsonNode one = Json.MAPPER.readTree(should.body());
        JsonNode other = Json.MAPPER.readTree(is.body());
        String where = JsonDifference.first(one, other);
        if (where != null) {
            deviations.add(of(
                    should,
                    where.substring(1).replace('/', '.'),
                    one.at(where).toString(),
                    other.at(where).toString()));
        }
        Map<String, Object[]> columns = new LinkedHashMap<>();
        columns.put("seal", new Object[] {should.seal(), is.seal()});
        columns.put("source", new Object[] {should.source(), is.source()});
        columns.put("id", new Object[] {should.id(), is.id()});
        columns.put("type", new Object[] {should.type(), is.type()});
        columns.put("inputHash", new Object[] {should.inputHash(), is.inputHash()});
        columns.put("happened", new Object[] {KeptTime.of(should.happened()), KeptTime.of(is.happened())});
        columns.put("received", new Object[] {should.received(), is.received()});
        columns.forEach((name, values) -> {
            if (where == null && !values[0].equals(values[1])) {
                deviations.add(of(should, name, values[0].toString(), values[1].toString()));
            }
        });
    }

    /** What a row says beside its text must be what the text says. */
    private static List<Deviation> columns(List<TakenAct> acts) {
        List<Deviation> deviations = new ArrayList<>();
        String before = "";
        for (TakenAct each : acts) {
            JsonNode body = Json.MAPPER.readTree(each.body());
            JsonNode event = body.path("event");
            compare(each, "place", body.path("place").asString(""), String.valueOf(each.place()), deviations);
            compare(each, "previous", before, body.path("previous").asString(""), deviations);
            compare(each, "source", event.path("source").asString(""), each.source(), deviations);
            compare(each, "id", event.path("id").asString(""), each.id(), deviations);
            compare(each, "type", event.path("type").asString(""), each.type(), deviations);
            String happened = KeptTime.of(
                            OffsetDateTime.parse(event.path("time").asString()))
                    .toString();
            compare(each, "happened", happened, each.happened().toInstant().toString(), deviations);
            before = each.seal();
        }
        return deviations;
    }

    private static void compare(TakenAct act, String field, String should, String is, List<Deviation> deviations) {
        if (!should.equals(is)) {
            deviations.add(of(act, field, should, is));
        }
    }

    private List<Deviation> derived(String round, List<TakenAct> acts) {
        Round pinned = acts.isEmpty() ? null : acts.get(0).outcome().round();
        if (pinned == null) {
            return acts.isEmpty() ? List.of() : List.of(of(acts.get(0), "outcome.round", round, ""));
        }
        String opened = kept.opened(round);
        ProductHistory products = new ProductHistory(
                round,
                evaluations.history(round),
                each -> evaluations.document(
                        new RoundEvaluations.Key(each.source(), each.event(), String.valueOf(each.release()))));
        List<BookReplay.Step> steps = acts.stream()
                .map(each -> new BookReplay.Step(each.place(), each.received(), each.act(), each.outcome()))
                .toList();
        return BookReplay.of(pinned, steps, moved -> rules(moved == null ? opened : moved), products);
    }

    private @Nullable LoadedRules rules(@Nullable String release) {
        try {
            return release == null ? null : releases.load(release);
        } catch (RulesRefused e) {
            LOG.warn("The release {} cannot be loaded; what was taken by it is not worked out again", release, e);
            return null;
        }
    }

    private List<Deviation> certificates(String round, List<TakenAct> acts) {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        Books.book(acts).ifPresent(book -> book.certificates()
                .forEach(each -> expected.put(each.id(), Json.MAPPER.writeValueAsString(each))));
        books.certificatesOf(round).forEach(each -> found.put(each.id(), Json.MAPPER.writeValueAsString(each)));
        Set<String> all = new TreeSet<>(expected.keySet());
        all.addAll(found.keySet());
        List<Deviation> deviations = new ArrayList<>();
        for (String each : all) {
            String should = expected.getOrDefault(each, "");
            String is = found.getOrDefault(each, "");
            if (!should.equals(is)) {
                deviations.add(new Deviation(acts.size(), "", each, "certificate", should, is));
            }
        }
        return deviations;
    }

    private static Deviation of(TakenAct act, String field, String expected, String found) {
        JsonNode said = Json.MAPPER.readTree(act.body()).path("act");
        String by = said.path("by").asString("");
        String nomination = said.path("nomination").asString("");
        return new Deviation(
                act.place(), act.type(), nomination.isEmpty() ? by : by + " · " + nomination, field, expected, found);
    }
}
