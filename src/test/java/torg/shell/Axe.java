package torg.shell;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** WCAG 2.2 AA as far as a machine can tell, and what a phone can hold. */
public final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int PHONE = 360;

    private Axe() {}

    /** What axe says against the page as it is shown now. */
    public static List<String> complaints(Page page) {
        return axe(page).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                .toList();
    }

    /** "Legacy" spares a second browser page for each look. It differs for frames from elsewhere only; Torg has none. */
    @SuppressWarnings("deprecation")
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).withTags(RULES).setLegacyMode(true);
    }

    /** Leaves the page as wide as a phone. */
    public static boolean fitsAPhone(Page page) {
        page.setViewportSize(PHONE, 740);
        return page.evaluate("document.documentElement.scrollWidth <= innerWidth")
                .equals(true);
    }
}
