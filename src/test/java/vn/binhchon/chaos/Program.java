package vn.binhchon.chaos;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java program as a process of its own that can be killed, stopped for a while and started again. */
final class Program implements AutoCloseable {

    private final List<String> command;
    private final Path log;
    private final String ready;
    private Process process;
    private int from;

    private Program(List<String> command, Path log, String ready) throws IOException {
        this.command = command;
        this.log = log;
        this.ready = ready;
        this.process = begin();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
    }

    /**
     * Starts a class of this class path.
     *
     * @param ready what it says once it is up
     * @param machine options of the Java machine
     */
    static Program start(Path log, String ready, List<String> machine, Class<?> main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(arguments);
        return new Program(command, log, ready);
    }

    private Process begin() throws IOException {
        from = Files.exists(log) ? Files.readString(log).length() : 0;
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .directory(new File("").getAbsoluteFile())
                .start();
    }

    /** Waits until it says that it is up. */
    void awaitUp(Duration most) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        while (!Files.readString(log).substring(from).contains(ready)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("not up: " + command.get(command.size() - 1) + "\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    /** Whether it ended by itself. */
    boolean ended() {
        return !process.isAlive();
    }

    /** How it ended, once it has; fails when it does not end in time. */
    int exitCode(Duration most) throws InterruptedException {
        if (!process.waitFor(most.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still runs after " + most);
        }
        return process.exitValue();
    }

    /** What it said since it was last started. */
    String said() throws IOException {
        return Files.readString(log).substring(from);
    }

    void startAgain() throws IOException {
        process = begin();
    }

    /** SIGTERM: it ends what it is doing and goes. */
    void stop() throws InterruptedException {
        beginStopping();
        process.waitFor(60, TimeUnit.SECONDS);
    }

    /** The same, and nobody waits for it. */
    void beginStopping() {
        process.destroy();
    }

    /** SIGSTOP: it stands still as in a long pause of its machine, its connections open. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** SIGCONT: it goes on as if nothing had happened. */
    void wake() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
