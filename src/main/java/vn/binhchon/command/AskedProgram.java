package vn.binhchon.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.binhchon.intake.Json;

/**
 * {@code rounds replay [round …]} and {@code rules backtest [release]}, asked of the program that is running, which has the ledger.
 * The exit code is 0 when all is well, 1 when something differs or turns, 2 when the program could not be asked.
 */
public final class AskedProgram {

    private static final String USAGE = """
            Cách dùng · Usage (chương trình đang chạy · the program is running):
              rounds replay [kỳ · round …]      xét lại theo bản quy tắc của ngày ấy · judge again by the rules of its day
              rounds verify <gói · bundle>.zip  kiểm tra gói niêm phong, không cần mạng · check a sealed round, offline
              rules backtest [bản · release]    chạy thử trên hồ sơ đã xét · back-test
              --server=http://127.0.0.1:8080    chương trình nào · which program
              --account=he-thong:binhchon       tài khoản nào · with which account
              --token=…                         hoặc mã của nhà cung cấp đăng nhập · or a token of the sign-in provider
            """;

    private static final long PAUSE_MILLIS = 300;

    private final HttpClient client = HttpClient.newHttpClient();
    private final PrintStream out;
    private String server = "http://127.0.0.1:8080";
    private String authorization = basic("he-thong:binhchon");

    AskedProgram(PrintStream out) {
        this.out = out;
    }

    /** Whether these words are asked of a running program. */
    public static boolean means(String... typed) {
        return typed.length > 1
                && (typed[0].equals("rounds") || (typed[0].equals("rules") && typed[1].equals("backtest")));
    }

    /**
     * Runs a command.
     *
     * @return the exit code
     */
    public static int run(String... typed) {
        return new AskedProgram(new PrintStream(System.out, true, StandardCharsets.UTF_8)).answer(List.of(typed));
    }

    int answer(List<String> typed) {
        List<String> words = new ArrayList<>(typed);
        words.removeIf(this::isOption);
        try {
            if (words.size() >= 2
                    && words.get(0).equals("rounds")
                    && words.get(1).equals("replay")) {
                return replay(words.subList(2, words.size()));
            }
            if (words.size() >= 2 && words.size() <= 3 && words.get(1).equals("backtest")) {
                return backtest(words.size() == 3 ? words.get(2) : draft());
            }
        } catch (IOException | JacksonException e) {
            out.println("Không hỏi được chương trình ở · the program does not answer at " + server + ": " + e);
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        }
        out.print(USAGE);
        return 2;
    }

    private boolean isOption(String word) {
        String value = word.substring(word.indexOf('=') + 1);
        if (word.startsWith("--server=")) {
            server = value;
        } else if (word.startsWith("--account=")) {
            authorization = basic(value);
        } else if (word.startsWith("--token=")) {
            authorization = "Bearer " + value;
        } else {
            return false;
        }
        return true;
    }

    private static String basic(String account) {
        return "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    }

    private int replay(List<String> named) throws IOException, InterruptedException {
        List<String> rounds = new ArrayList<>(named);
        if (rounds.isEmpty()) {
            ask("GET", "/v1/rounds", "")
                    .path("rounds")
                    .forEach(each -> rounds.add(each.path("id").asString()));
        }
        boolean faithful = true;
        for (String round : rounds) {
            JsonNode report = ask("POST", "/v1/rounds/" + round + "/replay", "{}");
            out.println(report);
            faithful &= report.has("judged")
                    && !report.has("first")
                    && report.path("deviations").isEmpty()
                    && report.path("unkept").asInt() == 0;
        }
        return faithful ? 0 : 1;
    }

    private String draft() throws IOException, InterruptedException {
        return ask("GET", "/v1/releases/draft", "").path("release").asString("");
    }

    private int backtest(String release) throws IOException, InterruptedException {
        String body = Json.MAPPER.writeValueAsString(Map.of("by", System.getProperty("user.name", "")));
        JsonNode run = ask("POST", "/v1/releases/" + release + "/backtests", body);
        // Beside the answer, which is for whoever reads it on.
        ProgressLine progress = new ProgressLine(System.err, onTerminal(), System.nanoTime());
        while (run.path("state").asString("").equals("running")) {
            Thread.sleep(PAUSE_MILLIS);
            run = ask("GET", "/v1/releases/backtests/newest", "");
            progress.at(run.path("judged").asLong(0), run.path("total").asLong(0), System.nanoTime());
        }
        progress.end();
        out.println(run);
        if (!run.has("report")) {
            return 2;
        }
        JsonNode report =
                ask("GET", "/v1/releases/backtests/" + run.path("report").asString(), "");
        report.path("flipped").forEach(out::println);
        return report.path("flips").asInt() == 0 ? 0 : 1;
    }

    /** From Java 22 on it is true of a pipe as well, which then gets one long line. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        return System.console() != null;
    }

    private JsonNode ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                .header("content-type", "application/json")
                .header("authorization", authorization)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return Json.MAPPER.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
