package torg.privacy.detectors;

import torg.privacy.Certainty;
import torg.privacy.Kind;

/** Links (RFC 3986), {@code https://example.se/…}. Listed and shown; a number inside one is found by its own detector. */
final class WebAddresses implements Detector {

    private static final int LONGEST = 120;

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        if (at + 3 >= text.length() || text.charAt(at + 1) != '/' || text.charAt(at + 2) != '/') {
            return;
        }
        int start = Surroundings.wordStart(text, at);
        var scheme = Surroundings.lower(text, start, at);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return;
        }
        int end = at + 3;
        while (end < text.length() && end - at < LONGEST && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        while (end > at + 3 && ".,;:!?)\"'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        findings.add(Kind.WEB_ADDRESS, start, end, Certainty.CERTAIN);
    }
}
