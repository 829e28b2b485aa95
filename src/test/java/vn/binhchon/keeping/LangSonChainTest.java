package vn.binhchon.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.binhchon.nomination.Certificate;
import vn.binhchon.nomination.Level;
import vn.binhchon.round.Act;
import vn.binhchon.round.Registered;
import vn.binhchon.round.Ruling;

/** Lạng Sơn's products from the province (2019) over the North (2020) to the nation (2021), by their certificates. */
class LangSonChainTest {

    private static final List<String> NATION = List.of("bun-ngo", "hat-macca", "tra-o-long");

    private static Map<String, RoundLife> from(RoundLife below, List<String> products) {
        Map<String, RoundLife> from = new TreeMap<>();
        products.forEach(each -> from.put(each, below));
        return from;
    }

    private static List<String> up(RoundLife life) {
        return life.book().rulings().stream()
                .filter(Ruling::sentUp)
                .map(Ruling::nomination)
                .toList();
    }

    private static Replay province() {
        Replay province = new Replay("lang_son_2019.yaml").marked(Map.of());
        province.life()
                .doing(new Act.JuryProposedUp(
                        "j1", Objects.requireNonNull(province.reported().juryUp())));
        return province.decided().equalsWhatIsReported();
    }

    @Test
    void lang_son_2019_phia_bac_2020_ca_nuoc_2021() {
        RoundLife langSon = province().life();
        assertThat(up(langSon)).hasSize(4);
        langSon.doing(new Act.SentUp("to-giup-viec", "phia_bac_2020"));

        Replay north = new Replay("phia_bac_2020.yaml");
        north.marked(from(langSon, up(langSon)));
        assertThat(north.life().book().entrants()).hasSize(194);
        north.life().doing(new Act.JuryProposedUp("j1", NATION));
        north.decided().equalsWhatIsReported();

        Replay nation = new Replay("ca_nuoc_2021.yaml").marked(from(north.life(), NATION));
        nation.decided().equalsWhatIsReported();
        RoundLife last = nation.life();
        for (String each : NATION) {
            Registered certificate = Objects.requireNonNull(last.book().certificate("ca_nuoc_2021/" + each));
            assertThat(certificate.validUntil()).isEqualTo(LocalDate.of(2023, 12, 31));
            assertThat(last.stall().of("ca_nuoc_2021").stream()
                            .filter(nominee -> nominee.nomination().id().equals(each))
                            .findFirst()
                            .orElseThrow()
                            .nomination()
                            .certificates())
                    .extracting(Certificate::level)
                    .containsExactly(Level.PROVINCE, Level.REGION);
        }
    }

    @Test
    void a_certificate_of_2019_does_not_open_the_region_of_2022() {
        RoundLife langSon = province().life();
        RoundLife later = region(LocalDate.of(2022, 1, 1)).enterFrom(langSon, "bun-ngo");
        later.closeEntries().openMarking().mark("bun-ngo", "95").closeMarking().propose();
        assertThat(later.line("bun-ngo").barred()).isTrue();
        assertThat(later.line("bun-ngo").recognise()).isFalse();
    }

    @Test
    void a_certificate_that_was_revoked_does_not_open_the_region() {
        RoundLife langSon = province().life();
        langSon.doing(new Act.CertificateRevoked(
                "to-giup-viec", "lang_son_2019/bun-ngo", LocalDate.of(2020, 3, 1), "1/QĐ", "Vi phạm (mẫu)"));
        RoundLife region =
                region(LocalDate.of(2020, 6, 1)).enterFrom(langSon, "bun-ngo").enterFrom(langSon, "hat-macca");
        region.closeEntries()
                .openMarking()
                .mark("bun-ngo", "95")
                .mark("hat-macca", "80")
                .closeMarking()
                .propose();
        assertThat(region.line("bun-ngo").barred()).isTrue();
        assertThat(region.line("hat-macca").recognise()).isTrue();
    }

    @Test
    void a_certificate_of_the_wrong_level_does_not_open_the_nation() {
        RoundLife langSon = province().life();
        RoundLife nation = new RoundLife("quoc-gia", Level.NATION, "Cả nước", LocalDate.of(2021, 6, 1))
                .council(11)
                .jury(3)
                .plan(RoundLife.PLAIN)
                .enterFrom(langSon, "bun-ngo");
        nation.closeEntries().openMarking().mark("bun-ngo", "95").closeMarking().propose();
        assertThat(nation.line("bun-ngo").barred()).isTrue();
    }

    private static RoundLife region(LocalDate day) {
        return new RoundLife("phia-bac", Level.REGION, "Phía Bắc", day)
                .council(9)
                .jury(3)
                .plan(RoundLife.PLAIN);
    }
}
