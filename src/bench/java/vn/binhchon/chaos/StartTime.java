package vn.binhchon.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import vn.binhchon.standalone.DatabaseAlone;

/**
 * How long the jar takes until it says that it is ready, and how much memory it holds then: as it is, unpacked as Boot does, and unpacked
 * with an archive of its classes (AppCDS); alone with everything inside, and as a copy of a country's.
 */
public final class StartTime {

    private static final Path JAR = Path.of("target/binhchon-0.1.0.jar").toAbsolutePath();
    private static final List<String> MACHINE = List.of("-Xmx512m", "-XX:+UseSerialGC");
    private static final int TIMES = 2;

    private StartTime() {}

    private record Started(double seconds, double processor, long mebibytes) {}

    /** Rows of CSV; the smallest of some starts each. */
    public static List<String> measure() throws Exception {
        Path folder = DatabaseAlone.freshFolder("start");
        run(folder, "java", "-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", "unpacked");
        Path unpacked = folder.resolve("unpacked").resolve(JAR.getFileName());
        List<String> rows = new ArrayList<>();
        rows.add("program,jar,ready after s,CPU s until then,MiB resident then");
        int port = DatabaseAlone.freePort();
        List<String> alone = List.of(
                "--binhchon.standalone.data=" + folder.resolve("data"),
                "--binhchon.standalone.kafka-port=" + DatabaseAlone.freePort(),
                "--server.port=" + port);
        // The first start makes the data folder and feeds the samples; that is another matter.
        ready(List.of("-jar", JAR.toString()), alone, port);
        compare(rows, "one machine", folder.resolve("alone.jsa"), unpacked, alone, port);
        try (Country country = Country.start(0)) {
            List<String> copy = new ArrayList<>(country.arguments("start"));
            copy.removeIf(each -> each.startsWith("--server.port"));
            copy.add("--server.port=" + port);
            ready(List.of("-jar", JAR.toString()), copy, port);
            compare(rows, "a copy in a cluster", folder.resolve("cluster.jsa"), unpacked, copy, port);
        }
        rows.add("the archive of classes itself,,,," + (Files.size(folder.resolve("cluster.jsa")) >> 20) + " on disk");
        return rows;
    }

    private static void compare(
            List<String> rows, String program, Path archive, Path unpacked, List<String> arguments, int port)
            throws Exception {
        rows.add(row(program, "as it is", best(List.of("-jar", JAR.toString()), arguments, port)));
        rows.add(row(program, "unpacked", best(List.of("-jar", unpacked.toString()), arguments, port)));
        archive(archive, unpacked, arguments);
        List<String> shared = List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:on", "-jar", unpacked.toString());
        rows.add(row(program, "unpacked with an archive of classes", best(shared, arguments, port)));
    }

    /** Starts it as far as Spring goes, and keeps the classes that took: an archive is only written by who ends by himself. */
    private static void archive(Path archive, Path unpacked, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(MACHINE);
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-Dspring.context.exit=onRefresh"));
        command.addAll(List.of("-jar", unpacked.toString()));
        command.addAll(arguments);
        Path log = Files.createTempFile("archive", ".log");
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!program.waitFor(5, TimeUnit.MINUTES) || !Files.exists(archive)) {
            program.destroyForcibly();
            throw new IOException("no archive: " + Files.readString(log));
        }
    }

    private static String row(String program, String jar, Started started) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%.1f,%.1f,%d",
                program,
                jar,
                started.seconds(),
                started.processor(),
                started.mebibytes());
    }

    private static Started best(List<String> jar, List<String> arguments, int port) throws Exception {
        Started best = ready(jar, arguments, port);
        for (int i = 1; i < TIMES; i++) {
            Started next = ready(jar, arguments, port);
            best = new Started(
                    Math.min(best.seconds(), next.seconds()),
                    Math.min(best.processor(), next.processor()),
                    Math.min(best.mebibytes(), next.mebibytes()));
        }
        return best;
    }

    /** Starts it, waits until it is ready, and stops it in good order. */
    private static Started ready(List<String> jar, List<String> arguments, int port) throws Exception {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(MACHINE);
        command.addAll(jar);
        command.addAll(arguments);
        Path log = Files.createTempFile("start", ".log");
        long begun = System.nanoTime();
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (status(port) != 200) {
            if (!program.isAlive()
                    || System.nanoTime() - begun > Duration.ofMinutes(5).toNanos()) {
                throw new IOException(Files.readString(log));
            }
            Thread.sleep(50);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double processor =
                program.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
        long kibibytes = Files.readAllLines(Path.of("/proc/" + program.pid() + "/status")).stream()
                .filter(each -> each.startsWith("VmRSS:"))
                .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")))
                .sum();
        program.destroy();
        if (!program.waitFor(2, TimeUnit.MINUTES)) {
            throw new IOException("does not stop: " + Files.readString(log));
        }
        System.out.printf(Locale.ROOT, "%.1f s, %.1f s of CPU, %d MiB: %s%n", seconds, processor, kibibytes >> 10, jar);
        return new Started(seconds, processor, kibibytes >> 10);
    }

    private static int status(int port) throws InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(asked, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process running = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (running.waitFor() != 0) {
            throw new IOException(Arrays.toString(command) + " failed");
        }
    }
}
