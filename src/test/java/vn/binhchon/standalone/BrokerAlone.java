package vn.binhchon.standalone;

import java.nio.file.Path;

/** The broker as a program of its own, so that it can be killed without anything else: a folder and a port. */
public final class BrokerAlone {

    public static final String READY = "READY";

    private BrokerAlone() {}

    public static void main(String[] args) throws Exception {
        DataFolder folder = DataFolder.open(Path.of(args[0]));
        EmbeddedBroker.start(folder, Integer.parseInt(args[1]));
        System.out.println(READY);
        Thread.sleep(Long.MAX_VALUE);
    }
}
