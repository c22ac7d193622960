package torg.shell;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** WCAG 2.2 AA as far as a machine can tell, and what a phone can hold. */
public final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int PHONE = 360;
    private static final String SCRIPT = AxeBuilder.getAxeScript();

    /**
     * Of the rules that are broken every place is told; of those that are kept none, for describing each place on the page
     * that is as it should be, and carrying it here, took longer than looking.
     */
    private static final String LOOK = """
            rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})
                .then(said => {
                    if (said.passes.length === 0) throw new Error('axe has looked at nothing');
                    return said.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html));
                })
            """;

    private Axe() {}

    /** What axe says against the page as it is shown now. */
    @SuppressWarnings("unchecked")
    public static List<String> complaints(Page page) {
        if (page.evaluate("'axe' in window").equals(false)) {
            page.evaluate("() => {" + SCRIPT + "}");
        }
        return (List<String>) page.evaluate(LOOK, RULES);
    }

    /** Leaves the page as wide as a phone. */
    public static boolean fitsAPhone(Page page) {
        page.setViewportSize(PHONE, 740);
        return page.evaluate("document.documentElement.scrollWidth <= innerWidth")
                .equals(true);
    }
}
