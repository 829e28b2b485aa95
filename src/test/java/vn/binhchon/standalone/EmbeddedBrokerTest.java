package vn.binhchon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {

    @Test
    void what_was_committed_is_still_there_after_a_restart_and_what_was_aborted_never_is() throws Exception {
        Path path = TestFolders.fresh("broker");
        String large = "a dossier with scanned evidence ".repeat(150_000);
        try (DataFolder folder = DataFolder.open(path)) {
            try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
                BrokerClient client = new BrokerClient(broker.bootstrapServers());
                client.createTopic("nominations");
                client.send("nominations", true, "bưởi Diễn", "nón Chuông");
                client.send("nominations", false, "never said");
            }
            try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
                BrokerClient client = new BrokerClient(broker.bootstrapServers());
                client.send("nominations", true, "gốm Bát Tràng", large);

                assertThat(client.committed("nominations", 4))
                        .containsExactly("bưởi Diễn", "nón Chuông", "gốm Bát Tràng", large);
            }
        }
    }
}
