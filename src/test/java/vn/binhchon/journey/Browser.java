package vn.binhchon.journey;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real Chromium: the system's own, since Playwright's cannot be fetched everywhere. */
final class Browser {

    private static final List<String> PLACES = List.of(
            // The same without windows, which nobody looks at here, and with fewer processes.
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium");

    private Browser() {}

    /** Where it is; empty when this machine has none. */
    static Optional<Path> installed() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    static boolean isInstalled() {
        return installed().isPresent();
    }

    /** One that runs; it ends with whoever drives it. */
    record Started(Playwright playwright, com.microsoft.playwright.Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            playwright.close();
        }
    }

    /** Starts it. */
    static Started start() {
        Playwright playwright = playwright();
        return new Started(playwright, launch(playwright, installed().orElseThrow()));
    }

    private static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static com.microsoft.playwright.Browser launch(Playwright playwright, Path executable) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }
}
