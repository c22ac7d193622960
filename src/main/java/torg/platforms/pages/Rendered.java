package torg.platforms.pages;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A page as a browser drew it: whether it is what we came for, told by its text and never by its looks. */
public final class Rendered {
    /** A notice is short; a profile that quotes one in a post is not. */
    private static final int LONGEST_NOTICE = 600;

    private static final Pattern NOTICE = Pattern.compile(
            "\\b404\\b|\\b50[0-4]\\b|not found|(?:is|isn['’]t|not) (?:currently )?available|no longer exists|doesn['’]t exist"
                    + "|something went wrong|try again later|finns inte|hittades inte|kunde inte hittas|inte tillgänglig"
                    + "|gick fel|försök igen senare|har tagits bort|access denied|forbidden",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String BROWSERS_OWN = "#main-frame-error, body.neterror, #main-message .error-code";

    private Rendered() {}

    /** Why it is not the page we came for, as a key of a word; empty when nothing speaks against it. */
    public static Optional<String> trouble(URI at, String dom) {
        var document = Jsoup.parse(dom, at.toString());
        if (document.selectFirst(BROWSERS_OWN) != null) {
            return Optional.of("platforms.camera.no-page");
        }
        var text = document.body().text();
        if (Wall.stands(new Html(at, document, JsonLd.of(document)))) {
            return Optional.of("platforms.camera.wall");
        }
        if (text.length() <= LONGEST_NOTICE
                && (NOTICE.matcher(document.title()).find()
                        || NOTICE.matcher(text).find())) {
            return Optional.of("platforms.camera.notice");
        }
        return Optional.empty();
    }
}
