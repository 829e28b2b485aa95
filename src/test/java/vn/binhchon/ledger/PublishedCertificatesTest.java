package vn.binhchon.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Registered;

/** A certificate is found however its number was typed, once the results of its round were announced and not before. */
class PublishedCertificatesTest {

    private final Books books = Mockito.mock(Books.class);
    private final PublishedCertificates certificates = new PublishedCertificates(books);

    @BeforeEach
    void announceOneOfTwoRounds() {
        List<Registered> all = List.of(
                registered("lc-2026", "LC-01"),
                registered("lc-2026", "LC-02"),
                registered("lc-2026", "lc-02"),
                registered("kin-2026", "LC-01"));
        Mockito.when(books.certificates()).thenReturn(all);
        Mockito.when(books.certificate(Mockito.anyString())).thenAnswer(asked -> all.stream()
                .filter(each -> each.id().equals(asked.getArgument(0)))
                .findFirst());
        Mockito.when(books.published()).thenReturn(Map.of("lc-2026", LocalDate.of(2026, 11, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lc-2026/LC-01",
                "LC-2026/lc-01",
                "Số: lc–2026/LC–01",
                "lc-2026/LC-01\n",
                "\u00a0lc-2026 / LC-01.",
                "No. lc-2026/LC-01",
                "https://binhchon.example/results/certificate?number=lc-2026/LC-01"
            })
    void of_a_round_that_was_announced(String typed) {
        assertThat(certificates.find(typed).map(Registered::id)).contains("lc-2026/LC-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kin-2026/LC-01", "KIN-2026/LC-01", "Số: kin-2026/LC-01", "", "Số:", "lc-2026"})
    void and_no_other(String typed) {
        assertThat(certificates.find(typed)).isEmpty();
    }

    @Test
    void two_that_differ_in_capitals_only_are_told_apart_and_never_guessed() {
        assertThat(certificates.find("lc-2026/lc-02").map(Registered::id)).contains("lc-2026/lc-02");
        assertThat(certificates.find("LC-2026/LC-02")).isEqualTo(Optional.empty());
    }

    private static Registered registered(String round, String nomination) {
        return new Registered(
                round + "/" + nomination,
                round,
                nomination,
                "Chè",
                "HTX Mẫu",
                Level.PROVINCE,
                null,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2029, 10, 1),
                "01/QĐ-MẪU",
                "UBND tỉnh",
                null);
    }
}
