package vn.binhchon.stream;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.binhchon.explanation.Reasoned;
import vn.binhchon.keeping.Nominees;
import vn.binhchon.ledger.Contacts;
import vn.binhchon.ledger.Nominations;
import vn.binhchon.nomination.Contact;

/** The products that stand in a round, once everything that was sent before now is judged and in the ledger. */
@Component
class RoundNominees {

    private final Nominations nominations;
    private final Contacts contacts;
    private final AllJudged judged;
    private final CaughtUp caughtUp;

    RoundNominees(Nominations nominations, Contacts contacts, AllJudged judged, CaughtUp caughtUp) {
        this.nominations = nominations;
        this.contacts = contacts;
        this.judged = judged;
        this.caughtUp = caughtUp;
    }

    /** What was sent before now is judged and in the ledger before anybody counts. */
    List<Nominees.Nominee> counted(String round) {
        judged.await();
        caughtUp.await(Topics.EVALUATIONS);
        caughtUp.await(Topics.CONTACTS);
        return standing(round);
    }

    /** What stands by the ledger as it is. */
    List<Nominees.Nominee> standing(String round) {
        Map<String, Contact> stated = contacts.ofRound(round);
        return nominations.standing(round).stream()
                .map(each -> new Nominees.Nominee(
                        each.nomination(),
                        stated.getOrDefault(
                                each.nomination().id(),
                                Contact.of(each.nomination().establishment())),
                        each.card().total(),
                        each.contentHash()))
                .toList();
    }

    /** The evaluations that stand, once everything that was sent before now is judged. */
    List<Reasoned> judgedNow(String round) {
        judged.await();
        caughtUp.await(Topics.EVALUATIONS);
        return nominations.standing(round);
    }
}
