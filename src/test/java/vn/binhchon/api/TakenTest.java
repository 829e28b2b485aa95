package vn.binhchon.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.EventReader;
import vn.binhchon.intake.Refused;

/** What a sender is answered at once. */
class TakenTest {

    @Test
    void every_text_that_is_stored_otherwise_is_listed_owner_and_address_too() throws Refused {
        String event = """
                {"specversion":"1.0","id":"1","source":"urn:x:y","type":"vn.binhchon.nomination.submitted.v1","subject":"a",
                 "time":"2019-07-01T08:00:00+07:00","datacontenttype":"application/json",
                 "data":{"round":"thu-2019","product":{"name":"\u00D0\u1EB7c s\u1EA3n","group":2},
                  "establishment":{"name":"HTX","type":"cooperative","owner":"B\u00E0\u00A0M\u1EABu","address":"\u00D0\u1ED9i 1",
                   "commune":"X\u00E3\u200B","province":"L\u1EA1ng S\u01A1n"}}}
                """;
        AcceptedEvent read = EventReader.ofNominations().read(event.getBytes(StandardCharsets.UTF_8));
        assertThat(NominationsApi.Taken.of(read, false, null).normalised())
                .extracting(AcceptedEvent.Original::path)
                .containsExactly(
                        "product.name", "establishment.owner", "establishment.address", "establishment.commune");
    }
}
