package torg.inbox;

import java.util.regex.Pattern;

/**
 * Addresses of ours that open something for whoever has them. They are the resident's own: a colleague who read one could
 * act as the resident. So none of them is shown to those who work in the inbox, whoever wrote it down.
 */
public final class SecretLinks {
    private static final Pattern SECRET =
            Pattern.compile("(/(?:questions|reasons|safe|asked/link|public-records)/)[A-Za-z0-9_.-]{22,}");

    private SecretLinks() {}

    /** The text with what is secret of its links left out. */
    public static String hidden(String text) {
        return SECRET.matcher(text).replaceAll("$1…");
    }
}
