package vn.binhchon.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Runs a command in a JVM set for seconds of work instead of days of it. A check is over before what the optimising compiler makes
 * of it could be of use, and half of the machine's time went into that compiler; a running JVM cannot be told to leave it, and a
 * jar cannot say so either.
 */
final class ShortWork {

    private static final String HERE = "binhchon.command.here";

    private static final List<String> SET =
            List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private ShortWork() {}

    /**
     * Runs it to its end, on this process's own input and output.
     *
     * @param main the class to begin with
     * @return the exit code; empty when this JVM is set so already, or no other can be started
     */
    static OptionalInt run(Class<?> main, String... arguments) {
        if (Boolean.getBoolean(HERE)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(new ProcessBuilder(words(main, arguments))
                    .inheritIO()
                    .start()
                    .waitFor());
        } catch (IOException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private static List<String> words(Class<?> main, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(SET);
        words.add("-D" + HERE + "=true");
        // The program's jar has a loader of its own, which its manifest names.
        boolean jar = main.getClassLoader() != ClassLoader.getSystemClassLoader();
        words.add(jar ? "-jar" : "-cp");
        words.add(System.getProperty("java.class.path"));
        if (!jar) {
            words.add(main.getName());
        }
        words.addAll(List.of(arguments));
        return words;
    }
}
