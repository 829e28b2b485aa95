package vn.binhchon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;

/** What people do in a real browser, each in a window of their own. Skipped, loudly, where there is none; CI installs one. */
@BrowserJourney.WithABrowser
abstract class BrowserJourney extends Journey {

    /** Only where a browser is installed; said of a class, it holds for those that extend it. */
    @Inherited
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @EnabledIf(
            value = "vn.binhchon.journey.Browser#isInstalled",
            disabledReason = "NO BROWSER: install chromium to test the pages")
    @interface WithABrowser {}

    private static final int PHONE = 360;
    private static final AtomicInteger LOOKS = new AtomicInteger();

    private static Browser.@Nullable Started browser;

    private final List<BrowserContext> windows = new ArrayList<>();

    @BeforeAll
    static void launch() {
        browser = Browser.start();
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
    }

    /** A window of nobody yet that stays open until all is over. */
    static Page lasting() {
        return Objects.requireNonNull(browser).browser().newContext().newPage();
    }

    /** A window of nobody yet. */
    Page window(NewContextOptions options) {
        BrowserContext window = Objects.requireNonNull(browser).browser().newContext(options);
        windows.add(window);
        return window.newPage();
    }

    /** A window of somebody who has signed in. */
    Page as(String person) {
        return as(person, new NewContextOptions());
    }

    /** A window of a kind, of somebody who has signed in. */
    Page as(String person, NewContextOptions options) {
        Page page = window(options);
        SignIn.as(page, address("/signin"), person);
        return page;
    }

    /** A window of somebody who has signed in, at a page. */
    Page at(String person, String path) {
        Page page = as(person);
        page.navigate(address(path));
        return page;
    }

    /** Presses the button of exactly this name. */
    static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Presses a button that cannot be undone, and again on the page that asks whether it is meant. */
    static void surely(Page page, String name) {
        button(page, name);
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator("h1"))
                .hasText(name + "?");
        button(page, name);
    }

    /**
     * As it stands in the browser, axe finds nothing against it. With {@code -Dbinhchon.look=<folder>} a picture of it is kept there.
     *
     * @return how many of its rules had something to look at
     */
    static int accessible(Page page) {
        String look = System.getProperty("binhchon.look");
        if (look != null) {
            String name = page.url().replaceFirst("^https?://[^/]*/", "").replaceAll("[^A-Za-z0-9.-]+", "_");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(look, "%03d-%s.png".formatted(LOOKS.incrementAndGet(), name))));
        }
        // Pages have no frames, so nothing has to be put together in a window of its own.
        AxeResults found = new AxeBuilder(page).setLegacyMode(true).analyze();
        assertThat(found.getViolations().stream().map(each -> each.getId() + " " + each.getNodes()))
                .as(page.url())
                .isEmpty();
        return found.getPasses().size();
    }

    /** On a phone nothing is cut off to the right; the window stays that narrow. */
    static void fitsAPhone(Page page) {
        page.setViewportSize(PHONE, 740);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(PHONE);
    }
}
