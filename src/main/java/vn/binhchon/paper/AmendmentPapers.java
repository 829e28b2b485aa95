package vn.binhchon.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.binhchon.explanation.Wording;
import vn.binhchon.paper.Paper.Block;
import vn.binhchon.paper.Paper.Column;
import vn.binhchon.paper.Paper.Leaf;
import vn.binhchon.paper.Paper.Row;
import vn.binhchon.paper.Paper.Signer;
import vn.binhchon.paper.Paper.Table;
import vn.binhchon.round.Act;
import vn.binhchon.round.Aftermath;
import vn.binhchon.round.Registered;
import vn.binhchon.text.Sentences;

/** What changes a signed decision, each a paper of its own: the decision that amends it, and the notice of a withdrawn certificate. */
final class AmendmentPapers {

    private final RoundState state;
    private final Act.DecisionSigned signed;

    private AmendmentPapers(RoundState state) {
        this.state = state;
        this.signed = (Act.DecisionSigned) java.util.Objects.requireNonNull(state.last(Act.DecisionSigned.class))
                .act();
    }

    /** The decision of the last amendment (TT 26/2014, Điều 17, 20(2)). */
    static Paper decision(RoundState state) {
        return new AmendmentPapers(state)
                .amended((Act.DecisionAmended) state.last().act());
    }

    /** The notice of the last certificate that was withdrawn (TT 26/2014, Điều 20(3)). */
    static Paper revocation(RoundState state) {
        return new AmendmentPapers(state)
                .revoked((Act.CertificateRevoked) state.last().act());
    }

    private Paper amended(Act.DecisionAmended act) {
        List<Row> rows = new ArrayList<>();
        for (Aftermath.Amendment each : state.book().aftermath().amendments()) {
            if (each.number().equals(act.number()) && each.complaint().equals(act.complaint())) {
                rows.add(new Row(
                        false,
                        Arrays.asList(
                                rows.size() + 1,
                                state.entrant(each.after().nomination()).product(),
                                CouncilMinutes.decided(each.before(), state),
                                CouncilMinutes.decided(each.after(), state))));
            }
        }
        Table table = new Table(
                say("paper.amendment.table"),
                "",
                List.of(
                        new Column(say("paper.column.number"), 8),
                        new Column(say("paper.column.product"), 36),
                        new Column(say("paper.amendment.before"), 28),
                        new Column(say("paper.amendment.after"), 28)),
                rows);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Text("center", act.authority().toUpperCase(Locale.ROOT)));
        blocks.add(Paper.basis(
                say("paper.basis.law", "law", state.edition().title().vi())));
        blocks.add(Paper.basis(
                say("paper.basis.decision", "number", signed.number(), "day", RoundState.dayInWords(signed.on()))));
        blocks.add(Paper.basis(say("paper.amendment.reason", "reason", act.reason())));
        blocks.add(new Paper.Text("center", say("paper.decides")));
        blocks.add(Paper.article(say("paper.amendment.article1", "number", signed.number())));
        blocks.add(table);
        blocks.add(Paper.article(say("paper.amendment.article2", "number", signed.number())));
        blocks.add(Paper.article(say("paper.amendment.article3")));
        String about =
                say("paper.amendment.about", "number", signed.number(), "day", RoundState.dayInWords(signed.on()));
        return paper(
                PaperKind.AMENDED_DECISION,
                act.number(),
                act.on(),
                say("paper.decision"),
                about,
                blocks,
                act.authority());
    }

    private Paper revoked(Act.CertificateRevoked act) {
        Registered certificate =
                java.util.Objects.requireNonNull(state.book().certificate(act.certificate()), act.certificate());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paper.plain(say(
                "paper.revocation.text",
                "certificate",
                certificate.id(),
                "product",
                certificate.product(),
                "maker",
                certificate.establishment(),
                "issued",
                certificate.decision() + ", " + Wording.day(certificate.issuedOn()),
                "day",
                act.on(),
                "decision",
                act.decision())));
        blocks.add(Paper.plain(say("paper.revocation.ground", "ground", act.ground())));
        String about = say("paper.revocation.about", "product", certificate.product());
        return paper(
                PaperKind.REVOCATION,
                act.decision(),
                act.on(),
                say("paper.notice"),
                about,
                blocks,
                certificate.authority());
    }

    private Paper paper(
            PaperKind kind,
            String number,
            LocalDate on,
            String title,
            String about,
            List<Block> blocks,
            String authority) {
        Leaf leaf = new Leaf(
                state.office().upper(),
                state.office().issuer(),
                number,
                state.placeAndDay(on),
                title,
                about,
                false,
                blocks,
                List.of(say("paper.recipients.council"), say("paper.recipients.archive")),
                List.of(new Signer(authority.toUpperCase(Locale.ROOT), say("paper.signed"), "")));
        return new Paper(kind, state.round().id(), state.round().synthetic(), List.of(leaf));
    }

    /** A sentence of a paper, which is in Vietnamese. */
    private static String say(String key, Object... values) {
        return Sentences.of(key, values).vi();
    }
}
