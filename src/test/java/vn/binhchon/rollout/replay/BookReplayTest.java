package vn.binhchon.rollout.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.binhchon.intake.ActTypes;
import vn.binhchon.intake.Json;
import vn.binhchon.keeping.WholeRound;
import vn.binhchon.ledger.TakenAct;
import vn.binhchon.rollout.LoadedRules;
import vn.binhchon.round.Outcome;
import vn.binhchon.rulebook.RulesRefused;
import vn.binhchon.rulebook.ShippedRules;

/** Whatever is changed in a book, seals or no seals, does not follow from its acts any more and is named. */
class BookReplayTest {

    private static final WholeRound WHOLE = WholeRound.amended(WholeRound.FOR_PAPERS);
    private static final LoadedRules RULES = rules();

    private static LoadedRules rules() {
        try {
            return LoadedRules.of(ShippedRules.folder());
        } catch (RulesRefused e) {
            throw new AssertionError(e);
        }
    }

    private static List<Deviation> replayed(List<TakenAct> acts) {
        List<BookReplay.Step> steps = acts.stream()
                .map(each -> new BookReplay.Step(each.place(), each.received(), each.act(), each.outcome()))
                .toList();
        ProductHistory products = new ProductHistory(
                WHOLE.round().id(), WHOLE.history(), each -> WHOLE.documents().get(each.nomination()));
        return BookReplay.of(WHOLE.round(), steps, moved -> RULES, products);
    }

    @Test
    void a_whole_round_follows_from_its_acts() {
        assertThat(replayed(WHOLE.acts())).isEmpty();
    }

    @Test
    void the_same_round_with_words_of_persons_erased_follows_as_well() {
        List<TakenAct> acts = changed("entries-closed", outcome -> ((ArrayNode)
                        outcome.path("outcome").path("recusals"))
                .addObject()
                .put("person", "j1")
                .put("nomination", "che")
                .put("reason", "trùng tên chủ cơ sở")
                .put("state", "declared"));
        assertThat(replayed(acts)).isEmpty();
    }

    @Test
    void a_mark_that_was_changed_no_longer_gives_the_sums_and_means_that_stand() {
        List<TakenAct> acts = changed(
                "sheet-handed-in", each -> ((ObjectNode) each.path("act").path("marks")).put("I", 39));
        assertThat(replayed(acts)).anySatisfy(each -> {
            assertThat(each.act()).contains("marking-closed");
            assertThat(each.of()).isEqualTo("che");
            assertThat(each.field()).isEqualTo("placings.sum");
            assertThat(each.found()).isEqualTo("264.75");
        });
    }

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({
        "marking-closed, /outcome/placings/0/sum, 300, placings.sum",
        "marking-closed, /outcome/placings/0/mean, 99.5, placings.mean",
        "marking-closed, /outcome/placings/1/rank, 1, placings.rank",
        "marking-closed, /outcome/placings/1/groupRank, 4, placings.groupRank",
        "marking-closed, /outcome/placings/1/sheets, 5, placings.sheets",
        "decision-taken, /outcome/tallies/0/yes, 6, tallies.yes",
        "decision-taken, /outcome/tallies/0/base, 5, tallies.base",
        "decision-taken, /outcome/tallies/0/passed, false, tallies.passed",
        "proposal-asked, /outcome/proposal/lines/0/recognise, false, proposal.recognise",
        "proposal-asked, /outcome/proposal/lines/0/barred, true, proposal.barred",
        "decision-signed, /outcome/certificates/0/validUntil, 2030-12-31, certificates.validUntil",
        "decision-signed, /outcome/certificates/0/prize, A, certificates.prize",
        "results-published, /outcome/until, 2030-01-01, until",
        "complaint-answered, /outcome/placings/2/mean, 99, placings.mean",
        "decision-amended, /outcome/certificates/0/decision, 99/QĐ, certificates.decision",
        "entries-closed, /outcome/entrants/0/provisional, 99, entrants.provisional",
        "entries-closed, /outcome/entrants/0/group, 4, entrants.group",
        "entries-closed, /outcome/entrants/0/contentHash, abc, entrants.contentHash",
    })
    void a_figure_that_was_changed_is_named(String act, String pointer, String value, String field) {
        int at = pointer.lastIndexOf('/');
        List<TakenAct> acts = changed(act, each -> ((ObjectNode) each.at(pointer.substring(0, at)))
                .set(
                        pointer.substring(at + 1),
                        value.matches("[\\d.]+|true|false")
                                ? Json.MAPPER.readTree(value)
                                : Json.MAPPER.valueToTree(value)));
        assertThat(replayed(acts)).first().satisfies(each -> {
            assertThat(each.act()).contains(act);
            assertThat(each.field()).isEqualTo(field);
            assertThat(each.of().isEmpty()).isEqualTo(field.equals("until"));
            assertThat(each.found()).isEqualTo(value.equals("99.5") ? "99.5" : value);
            assertThat(each.expected()).isNotEqualTo(each.found());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "entries-closed, entrants, entrants",
        "marking-closed, placings, placings",
        "decision-taken, tallies, tallies",
        "decision-signed, certificates, certificates",
    })
    void a_line_that_was_taken_out_is_named(String act, String list, String field) {
        List<TakenAct> acts =
                changed(act, each -> ((ArrayNode) each.path("outcome").path(list)).remove(0));
        assertThat(replayed(acts)).first().satisfies(each -> {
            assertThat(each.act()).contains(act);
            assertThat(each.field()).isEqualTo(field);
            assertThat(each.found()).isEmpty();
        });
    }

    @Test
    void a_product_that_was_put_in_is_named() {
        List<TakenAct> acts = changed("entries-closed", each -> {
            ArrayNode entrants = (ArrayNode) each.path("outcome").path("entrants");
            ObjectNode other = (ObjectNode) entrants.get(0).deepCopy();
            entrants.add(other.put("nomination", "la"));
        });
        assertThat(replayed(acts)).first().satisfies(each -> {
            assertThat(each.of()).isEqualTo("la");
            assertThat(each.expected()).isEmpty();
        });
    }

    @Test
    void a_ruling_that_was_changed_is_one_that_the_vote_does_not_carry_or_gives_other_certificates() {
        List<TakenAct> acts = changed(
                "decision-taken",
                each -> ((ObjectNode) each.path("act").path("rulings").get(2)).put("recognised", true));
        assertThat(replayed(acts)).isNotEmpty();
    }

    @Test
    void a_ballot_that_was_changed_gives_another_tally() {
        List<TakenAct> acts = changed("ballot-cast", each -> ((ObjectNode) each.path("act")).put("vote", "no"));
        assertThat(replayed(acts)).anySatisfy(each -> assertThat(each.field()).isEqualTo("tallies.yes"));
    }

    @Test
    void acts_left_out_put_in_or_in_another_order_are_named() {
        List<TakenAct> acts = WHOLE.acts();
        int sheet = first(acts, "sheet-handed-in");
        int closed = first(acts, "marking-closed");
        List<TakenAct> without = new ArrayList<>(acts);
        without.remove(sheet);
        assertThat(replayed(without)).isNotEmpty();
        List<TakenAct> later = new ArrayList<>(acts);
        later.add(closed, later.remove(sheet));
        assertThat(replayed(later)).as("a sheet after marking was closed").isNotEmpty();
        List<TakenAct> twice = new ArrayList<>(acts);
        twice.add(closed + 1, acts.get(sheet));
        assertThat(replayed(twice)).first().satisfies(each -> assertThat(each.found())
                .contains("chỉ làm được ở bước"));
    }

    private static int first(List<TakenAct> acts, String type) {
        for (int i = 0; i < acts.size(); i++) {
            if (acts.get(i).type().contains("." + type + ".")) {
                return i;
            }
        }
        throw new AssertionError("no " + type);
    }

    /** The round with the first act of a type changed. */
    private static List<TakenAct> changed(String type, Consumer<ObjectNode> change) {
        List<TakenAct> acts = new ArrayList<>(WHOLE.acts());
        int at = first(acts, type);
        UnaryOperator<TakenAct> altered = each -> {
            ObjectNode body = Json.MAPPER.createObjectNode();
            body.set("act", Json.MAPPER.valueToTree(each.act()));
            body.set("outcome", Json.MAPPER.valueToTree(each.outcome()));
            change.accept(body);
            JsonNode act = body.path("act");
            return new TakenAct(
                    each.round(),
                    each.place(),
                    each.source(),
                    each.id(),
                    each.type(),
                    each.happened(),
                    each.received(),
                    each.inputHash(),
                    ActTypes.act(each.type(), act),
                    Json.MAPPER.treeToValue(body.path("outcome"), Outcome.class),
                    each.body(),
                    each.seal());
        };
        acts.set(at, altered.apply(acts.get(at)));
        return acts;
    }
}
