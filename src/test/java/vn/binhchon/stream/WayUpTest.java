package vn.binhchon.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhchon.nomination.Certificate;
import vn.binhchon.nomination.Level;

/** When a product that goes up is entered above, whatever the clock of its sender says. */
class WayUpTest {

    private static final List<Certificate> SIGNED_IN_AUGUST = List.of(
            new Certificate(Level.LOCAL, 2017, null, null, null, null, null),
            new Certificate(Level.PROVINCE, 2019, LocalDate.of(2019, 8, 20), null, null, null, null));

    @Test
    void an_entry_is_not_older_than_the_certificate_it_comes_with() {
        OffsetDateTime behind = OffsetDateTime.parse("2019-08-01T08:00:00+07:00");
        assertThat(WayUp.entered(behind, SIGNED_IN_AUGUST)).isEqualTo("2019-08-20T00:00:00+07:00");
    }

    @Test
    void an_entry_sent_after_the_signing_keeps_its_time() {
        OffsetDateTime after = OffsetDateTime.parse("2019-09-01T08:00:00+07:00");
        assertThat(WayUp.entered(after, SIGNED_IN_AUGUST)).isEqualTo(after);
        assertThat(WayUp.entered(after, List.of())).isEqualTo(after);
    }
}
