package torg.shell;

/**
 * What a reader gets: as HTML from the template beside it, or under {@code /api} as JSON with the same components, so
 * pages and API cannot drift apart. {@code torg.inbox.web.InboxPage} is drawn by {@code inbox/web/inbox.jte}.
 */
public interface Page extends Answer {

    /** The key of the page's title. */
    String title();

    /** Of the answer in HTTP; where the form is wrong it is 422 whatever this says. */
    default int httpStatus() {
        return 200;
    }

    default Problems problems() {
        return Problems.NONE;
    }

    default String template() {
        var type = getClass();
        var name = type.getSimpleName().replaceFirst("Page$", "").replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        return type.getPackageName().replaceFirst("^torg\\.", "").replace('.', '/') + "/" + name.toLowerCase() + ".jte";
    }
}
