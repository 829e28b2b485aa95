package vn.binhchon.desk;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.binhchon.edition.Edition;
import vn.binhchon.edition.Matter;
import vn.binhchon.edition.Vocabulary;
import vn.binhchon.explanation.Explained.Held;
import vn.binhchon.explanation.Wording;
import vn.binhchon.nomination.Level;
import vn.binhchon.rollout.RulesInForce;
import vn.binhchon.rulebook.Rulebook;
import vn.binhchon.text.Text;

/**
 * What the rules in force call levels, groups, conditions and facts. An evaluation does not carry these names; where the rules
 * cannot be used, pages show codes rather than nothing.
 */
final class Labels {

    private final @Nullable Edition edition;

    private Labels(@Nullable Edition edition) {
        this.edition = edition;
    }

    /** The names of an edition. */
    static Labels of(RulesInForce rules, String edition) {
        return first(rules, each -> each.id().equals(edition));
    }

    /** The names of the edition that holds on a day. */
    static Labels on(RulesInForce rules, LocalDate day) {
        return first(rules, each -> each.matter() == Matter.SELECTION && each.holdsOn(day));
    }

    private static Labels first(RulesInForce rules, Predicate<Edition> wanted) {
        if (!rules.usable()) {
            return new Labels(null);
        }
        return new Labels(rules.evaluator().rulebooks().stream()
                .map(Rulebook::edition)
                .filter(wanted)
                .findFirst()
                .orElse(null));
    }

    /** The edition itself; null where the rules cannot be used. */
    @Nullable
    Edition edition() {
        return edition;
    }

    /** The name of a condition or criterion; null where none is known. */
    @Nullable
    String name(String code, Words words) {
        return edition == null ? null : words.text(edition.label(code));
    }

    /** How a level was called on a day. */
    String level(Level level, LocalDate day, Words words) {
        return edition == null ? words.say("level." + level) : words.text(edition.level(level, day));
    }

    /** The name of a product group; its number where none is known. */
    String group(int group, Words words) {
        Text name = edition == null ? null : edition.groups().get(group);
        return name == null ? words.say("group", group) : words.text(name);
    }

    /** What a condition looks at, without what was seen. */
    String fact(Held held, Words words) {
        if (edition != null && held.field() != null) {
            return words.text(field(edition, held).label());
        }
        return words.either(held.vi(), held.en());
    }

    /** The unit a condition's figure is measured in; empty where there is none. */
    String unit(Held held, Words words) {
        if (edition == null || held.field() == null) {
            return "";
        }
        return new Wording(edition).unit(field(edition, held).unit(), words.language());
    }

    private static Vocabulary.Field field(Edition edition, Held held) {
        return edition.vocabulary().field(held.fact(), String.valueOf(held.field()));
    }
}
