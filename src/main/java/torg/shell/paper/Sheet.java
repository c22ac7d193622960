package torg.shell.paper;

import java.util.Locale;
import torg.shell.Words;

/**
 * What a paper says, drawn by the template beside its class as {@link torg.shell.Page} is: {@code
 * torg.register.decisions.DecisionSheet} by {@code register/decisions/decision-sheet.jte}. The template is well-formed
 * XHTML inside {@code @template.shell.paper.paper(...)}, in plain blocks, tables and lists.
 */
public interface Sheet {

    /** The document's title, as a reader's program shows it. */
    String title();

    /** Swedish unless somebody asked for another: it is the language of the city's papers (språklagen 10 §). */
    default Locale language() {
        return Words.SWEDISH;
    }

    default String template() {
        var type = getClass();
        var name = type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        return type.getPackageName().replaceFirst("^torg\\.", "").replace('.', '/') + "/" + name.toLowerCase() + ".jte";
    }
}
