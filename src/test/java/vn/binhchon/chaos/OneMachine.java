package vn.binhchon.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.standalone.DatabaseAlone;
import vn.binhchon.standalone.ServerProcesses;

/** The one-machine start as a process of its own. */
final class OneMachine implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    final Path data;
    final Program program;
    private final int port;

    private OneMachine(Path data, Program program, int port) {
        this.data = data;
        this.program = program;
        this.port = port;
    }

    /** Starts it and returns once it is up. */
    static OneMachine start(Path folder, String... more) throws IOException, InterruptedException {
        OneMachine machine = begin(folder, more);
        machine.program.awaitUp(Country.START);
        return machine;
    }

    /** Starts it and waits for nothing. */
    static OneMachine begin(Path folder, String... more) throws IOException {
        int port = DatabaseAlone.freePort();
        Path data = folder.resolve("data");
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--binhchon.standalone.kafka-port=0",
                "--binhchon.standalone.programs=" + ServerProcesses.programs(),
                "--binhchon.standalone.data=" + data));
        arguments.addAll(List.of(more));
        Program program = Program.start(
                folder.resolve("program.log"),
                "Ctrl+C",
                List.of("-XX:TieredStopAtLevel=1", "-Xmx700m"),
                BinhChonApplication.class,
                arguments);
        return new OneMachine(data, program, port);
    }

    /** The status of a page or an answer; 0 when there is none within some seconds. */
    int status(String path) throws InterruptedException {
        return answer(path).status();
    }

    /** What came back. */
    record Answer(int status, String body) {}

    Answer answer(String path) throws InterruptedException {
        return exchange(HttpRequest.newBuilder(address(path)));
    }

    /** Hands in a made-up nomination; the status. */
    int nominate(String id) throws InterruptedException {
        String event = """
                {"specversion":"1.0","id":"%s","source":"https://thu.example/tai-nan","type":"vn.binhchon.nomination.submitted.v1","subject":"%s",\
                "time":"2026-10-01T08:00:00Z","data":{"entry":{"level":"province","jurisdiction":"Lạng Sơn",\
                "date":"2019-07-05"},"product":{"name":"Bún ngô thử","group":2},"establishment":{"name":"Cơ sở thử",\
                "type":"household"},"evidence":{"society":{"workers":7}}}}""".formatted(id, id);
        return exchange(HttpRequest.newBuilder(address("/v1/nominations"))
                        .header("content-type", "application/cloudevents+json")
                        .POST(HttpRequest.BodyPublishers.ofString(event)))
                .status();
    }

    private Answer exchange(HttpRequest.Builder asked) throws InterruptedException {
        String account = Base64.getEncoder().encodeToString("he-thong:binhchon".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = asked.timeout(Duration.ofSeconds(15))
                .header("Authorization", "Basic " + account)
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(0, "");
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        program.close();
        new ServerProcesses(data).all().forEach(ProcessHandle::destroyForcibly);
    }
}
