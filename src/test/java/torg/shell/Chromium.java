package torg.shell;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;

/** The browser that the tests look through; started once for each thread, a fresh profile for each look. */
public final class Chromium {
    /** One for each thread that looks: Playwright speaks with one thread only. */
    private static final ThreadLocal<Driven> BROWSER = ThreadLocal.withInitial(Chromium::launched);

    private record Driven(Playwright driver, Browser browser) {}

    private Chromium() {}

    public static BrowserContext profile() {
        return profile(true);
    }

    public static BrowserContext profile(boolean javaScript) {
        return BROWSER.get()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("sv-SE")
                        .setJavaScriptEnabled(javaScript)
                        // Or a colour would be judged halfway from one to the other.
                        .setReducedMotion(ReducedMotion.REDUCE));
    }

    /** For a thread that ends. */
    public static void close() {
        BROWSER.get().driver().close();
        BROWSER.remove();
    }

    private static Driven launched() {
        var driver = Playwright.create();
        return new Driven(
                driver,
                driver.chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"))));
    }
}
