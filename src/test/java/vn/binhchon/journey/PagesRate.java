package vn.binhchon.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhchon.BinhChonApplication;
import vn.binhchon.access.LocalPeople;
import vn.binhchon.explanation.Published;
import vn.binhchon.explanation.Reasoning;
import vn.binhchon.intake.AcceptedEvent;
import vn.binhchon.intake.EventTypes;
import vn.binhchon.keeping.LargeRound;
import vn.binhchon.ledger.Answer;
import vn.binhchon.ledger.Books;
import vn.binhchon.ledger.LedgerAnswers;
import vn.binhchon.ledger.LedgerWriter;
import vn.binhchon.nomination.Nomination;
import vn.binhchon.round.Round;
import vn.binhchon.rulebook.ShippedRules;

/** How long the program takes to answer for a page, at 50, 500 and 5,000 nominations in a round, three jurors' sheets each. */
public final class PagesRate {

    private static final List<Integer> SIZES = List.of(50, 500, 5_000);
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2025-11-02T08:00:00+07:00");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int LEAST = 3;
    private static final int MOST = 15;
    private static final long PATIENCE_NANOS = 6_000_000_000L;

    private final ConfigurableApplicationContext program;
    private final Map<String, HttpClient> people = new HashMap<>();
    private final Map<Asked, Double> first = new HashMap<>();

    /** A page that is asked for. */
    record Asked(String name, int size, String person, String path) {}

    PagesRate(ConfigurableApplicationContext program) {
        this.program = program;
    }

    /** Starts the program on a folder of its own, fills it and asks for pages; one row of CSV for each page and size. */
    public static List<String> measure() throws Exception {
        Path data = Files.createTempDirectory("binhchon-pages");
        List<String> csv = new ArrayList<>();
        csv.add("page,nominations,first ever ms,median ms,worst ms,times,KB packed,KB plain");
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(BinhChonApplication.class)
                .run(
                        "--server.port=0",
                        "--binhchon.samples=false",
                        "--binhchon.standalone.kafka-port=0",
                        "--binhchon.standalone.data=" + data)) {
            PagesRate rate = new PagesRate(program);
            for (int size : SIZES) {
                rate.fill(size);
            }
            for (int size : SIZES) {
                for (Asked each : pages(size)) {
                    rate.first.put(each, rate.millis(each));
                }
            }
            for (int size : SIZES) {
                for (Asked each : pages(size)) {
                    String row = rate.row(each);
                    System.out.println(row);
                    csv.add(row);
                }
            }
        }
        return csv;
    }

    void fill(int size) {
        Round round = LargeRound.opened("lon-" + size);
        Round marking = LargeRound.opened("dang-cham-" + size);
        List<Nomination> products = LargeRound.products(round, size);
        LargeRound large = LargeRound.decided(round.id(), products);
        LedgerWriter writer = program.getBean(LedgerWriter.class);
        LedgerAnswers answers = program.getBean(LedgerAnswers.class);
        Books books = program.getBean(Books.class);
        program.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            writer.opened(round, "urn:bench", TIME);
            writer.opened(marking, "urn:bench", TIME);
            answers.write(products.stream().map(each -> answer(each, round)).toList());
            large.acts().forEach(books::write);
            large.marking(marking).forEach(books::write);
        });
    }

    private static Answer answer(Nomination each, Round round) {
        AcceptedEvent event = new AcceptedEvent(
                "urn:bench",
                each.id(),
                EventTypes.SUBMITTED,
                each.id(),
                TIME.toString(),
                null,
                null,
                List.of(),
                List.of(),
                "");
        Published made = Reasoning.publish(ShippedRules.evaluator().evaluate(each, round), event);
        return new Answer(
                each.id(),
                event.source(),
                event.id(),
                event.type(),
                TIME,
                Instant.from(TIME),
                "",
                1,
                Answer.Outcome.of(made.reasoned()),
                new String(made.json(), StandardCharsets.UTF_8));
    }

    private static List<Asked> pages(int size) {
        String round = "/rounds/lon-" + size;
        String marking = "/rounds/dang-cham-" + size + "/marking";
        String product = "lon-" + size + ".bench.7";
        return List.of(
                new Asked("my work", size, "chu-tich", "/"),
                new Asked("ranking", size, "to-giup-viec", round + "/ranking"),
                new Asked("ranking searched and sorted", size, "to-giup-viec", round + "/ranking?q=che&sort=product"),
                new Asked("product", size, "to-giup-viec", "/nominations/" + product),
                new Asked("overview", size, "to-giup-viec", round + "/overview"),
                new Asked("list of the round", size, "to-giup-viec", round),
                new Asked("book", size, "to-giup-viec", round + "/book"),
                new Asked("meeting", size, "chu-tich", round + "/meeting"),
                new Asked("marking grid", size, "giam-khao-1", marking),
                new Asked("mark sheet", size, "giam-khao-1", marking + "/" + product),
                new Asked("council's minutes PDF", size, "to-giup-viec", round + "/papers/council-minutes.pdf"),
                new Asked("ranked list XLSX", size, "to-giup-viec", round + "/papers/ranked-list.xlsx"));
    }

    private String row(Asked page) throws IOException, InterruptedException {
        byte[] plain = ask(page);
        long until = System.nanoTime() + PATIENCE_NANOS;
        List<Double> taken = new ArrayList<>();
        while (taken.size() < LEAST || (taken.size() < MOST && System.nanoTime() < until)) {
            taken.add(millis(page));
        }
        List<Double> sorted = taken.stream().sorted().toList();
        boolean packed = !page.path().endsWith(".pdf") && !page.path().endsWith(".xlsx");
        return String.format(
                Locale.ROOT,
                "%s,%d,%.0f,%.0f,%.0f,%d,%.0f,%.0f",
                page.name(),
                page.size(),
                first.get(page),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1),
                sorted.size(),
                (packed ? gzipped(plain) : plain.length) / 1024.0,
                plain.length / 1024.0);
    }

    private double millis(Asked page) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        ask(page);
        return (System.nanoTime() - begun) / 1e6;
    }

    byte[] ask(Asked page) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = signedIn(page.person())
                .send(HttpRequest.newBuilder(address(page.path())).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page.path() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port") + path);
    }

    /** Somebody who has signed in on the page, as people do. */
    synchronized HttpClient signedIn(String person) throws IOException, InterruptedException {
        HttpClient known = people.get(person);
        if (known != null) {
            return known;
        }
        HttpClient fresh =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String page = fresh.send(
                        HttpRequest.newBuilder(address("/signin")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        String form = "person=" + person + "&password=" + LocalPeople.PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        fresh.send(
                HttpRequest.newBuilder(address("/signin"))
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        people.put(person, fresh);
        return fresh;
    }

    private static int gzipped(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.size();
    }
}
