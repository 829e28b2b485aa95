package vn.binhchon.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.binhchon.standalone.DatabaseAlone;

/**
 * How a {@link Country} is laid out.
 *
 * @param broker the folder of the broker, and of what all say
 * @param database the folder of the database
 * @param machine options of the Java machine that each copy runs on
 * @param brokerMachine those of the broker's
 * @param atOnce how many records a copy takes in one transaction at most
 * @param doors how many copies reach broker and database through doors of their own that can be shut
 */
record Layout(Path broker, Path database, List<String> machine, List<String> brokerMachine, int atOnce, int doors) {

    /** One compiler and a small heap: what a killed program is started with again. */
    static final List<String> QUICK_TO_START = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** Everything in one folder, no doors. */
    static Layout in(Path folder) {
        return new Layout(folder, folder, QUICK_TO_START, QUICK_TO_START, 50, 0);
    }

    static Layout fresh() throws IOException {
        return in(DatabaseAlone.freshFolder("chaos"));
    }

    Layout withDatabaseIn(Path folder) {
        return new Layout(broker, folder, machine, brokerMachine, atOnce, doors);
    }

    Layout withDoors(int copies) {
        return new Layout(broker, database, machine, brokerMachine, atOnce, copies);
    }

    Layout on(List<String> machine, int atOnce) {
        return new Layout(broker, database, machine, brokerMachine, atOnce, doors);
    }

    /** A broker that compiles itself as one does that runs for months. */
    Layout withBrokerOn(List<String> brokerMachine) {
        return new Layout(broker, database, machine, brokerMachine, atOnce, doors);
    }
}
