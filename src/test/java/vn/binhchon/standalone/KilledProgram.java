package vn.binhchon.standalone;

import java.nio.file.Path;

/** A program of its own that starts both on a folder, writes to both, and waits to be killed. */
final class KilledProgram {

    static final String READY = "READY";

    private KilledProgram() {}

    public static void main(String[] args) throws Exception {
        DataFolder folder = DataFolder.open(Path.of(args[0]));
        EmbeddedDatabase database = TestFolders.database(folder);
        EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
        EmbeddedDatabaseTest.execute(database, "create table word(word text)");
        EmbeddedDatabaseTest.execute(database, "insert into word values ('đã ghi')");
        BrokerClient client = new BrokerClient(broker);
        client.createTopic("nominations");
        client.send("nominations", true, "đã gửi");
        System.out.println(READY);
        Thread.sleep(60_000);
    }
}
