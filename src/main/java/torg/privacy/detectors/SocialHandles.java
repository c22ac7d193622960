package torg.privacy.detectors;

import torg.privacy.Certainty;
import torg.privacy.Kind;

/** Names on social media, {@code @amina}, {@code @amina@mastodon.example}: chosen to be public, listed and shown. */
final class SocialHandles implements Detector {

    private static final int LONGEST = 64;

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        if (!Surroundings.beginsAt(text, at) || at > 0 && text.charAt(at - 1) == '@') {
            return;
        }
        int end = at + 1;
        while (end < text.length() && end - at < LONGEST && isHandle(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        if (end > at + 2) {
            findings.add(Kind.SOCIAL_HANDLE, at, end, Certainty.POSSIBLE);
        }
    }

    private static boolean isHandle(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '@';
    }
}
