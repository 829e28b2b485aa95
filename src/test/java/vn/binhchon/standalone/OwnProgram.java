package vn.binhchon.standalone;

import java.nio.file.Path;

/** A main class of the tests, as a program of its own. */
final class OwnProgram {

    private OwnProgram() {}

    /** Not yet started. */
    static ProcessBuilder of(Class<?> main, Path argument) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName(),
                argument.toString());
    }
}
