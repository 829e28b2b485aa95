package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Readers who ask for pages and never read them, more than there are threads: everybody else is answered all the same. It takes time, so
 * only with {@code mvn -Pchaos verify -Dtest=SlowReadersTest}, on a machine that nobody else uses.
 */
@EnabledIfSystemProperty(named = "chaos.events", matches = "\\d+")
class SlowReadersTest extends Journey {

    /** Tomcat has 200 threads. */
    private static final int STUCK = 210;

    /** Three megabytes, one after the other on one line: more than the buffers on both sides of it hold. */
    private static final int ASKED = 40;

    /**
     * A thread waits ten seconds for somebody who does not read (server.tomcat.connection-timeout); the rest is for making what they
     * asked for, on a machine that others use too.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10 + 50);

    private static final String LONG = "/v1/contracts/openapi.yaml";

    @Test
    void who_never_reads_holds_nobody_up_for_longer_than_a_line_may_stand_still()
            throws IOException, InterruptedException {
        URI at = URI.create(address("/"));
        byte[] asked = ("GET " + LONG + " HTTP/1.1\r\nHost: " + at.getAuthority() + "\r\n\r\n")
                .repeat(ASKED)
                .getBytes(StandardCharsets.US_ASCII);
        List<Socket> stuck = new ArrayList<>();
        try {
            for (int i = 0; i < STUCK; i++) {
                Socket each = new Socket();
                stuck.add(each);
                each.setReceiveBufferSize(4096);
                each.connect(new InetSocketAddress(at.getHost(), at.getPort()));
                each.getOutputStream().write(asked);
            }
            Thread.sleep(1_000);
            Duration first = read();
            Duration second = read();

            System.out.println("slow readers: with " + STUCK + " who do not read, a page after " + first.toMillis()
                    + " ms, then after " + second.toMillis() + " ms");
            assertThat(first).isLessThan(PATIENCE);
            assertThat(second).isLessThan(Duration.ofSeconds(5));
        } finally {
            for (Socket each : stuck) {
                each.close();
            }
        }
    }

    private Duration read() {
        long begun = System.nanoTime();
        assertThat(getAsNobody("/desk.css").statusCode()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
