package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import vn.binhchon.round.Act;
import vn.binhchon.round.Objection;

/** What a clear refusal is: field, value, expected, and words in both languages; the book as it was. */
final class RefusedAct {

    private final List<Objection> objections;

    private RefusedAct(List<Objection> objections) {
        this.objections = objections;
    }

    /** The act is refused, and every objection is a clear one. */
    static RefusedAct of(RoundLife life, Act act) {
        List<Objection> objections = life.objections(act);
        assertThat(objections).as(act.toString()).isNotEmpty();
        assertThat(objections).allSatisfy(each -> {
            assertThat(each.expected()).isNotBlank();
            assertThat(each.words().vi()).isNotBlank();
            assertThat(each.words().en()).isNotBlank().isNotEqualTo(each.words().vi());
        });
        return new RefusedAct(objections);
    }

    /** One of the objections is about this field and says this in Vietnamese and English. */
    RefusedAct saying(String path, String vi, String en) {
        assertThat(objections).anySatisfy(each -> {
            assertThat(each.path()).isEqualTo(path);
            assertThat(each.words().vi()).contains(vi);
            assertThat(each.words().en()).contains(en);
        });
        return this;
    }

    RefusedAct expecting(String expected) {
        assertThat(objections).extracting(Objection::expected).contains(expected);
        return this;
    }

    RefusedAct citing(String clause) {
        assertThat(objections).anySatisfy(each -> assertThat(each.citation()).contains(clause));
        return this;
    }

    RefusedAct value(Object value) {
        assertThat(objections).extracting(Objection::value).contains(value);
        return this;
    }
}
