package torg.shell;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;

/** The browser that the tests look through; started once, a fresh profile for each look. */
public final class Chromium {
    private static Browser browser;

    private Chromium() {}

    public static synchronized BrowserContext profile() {
        return profile(true);
    }

    public static synchronized BrowserContext profile(boolean javaScript) {
        if (browser == null) {
            browser = Playwright.create()
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        }
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale("sv-SE")
                .setJavaScriptEnabled(javaScript)
                // Or a colour would be judged halfway from one to the other.
                .setReducedMotion(ReducedMotion.REDUCE));
    }
}
