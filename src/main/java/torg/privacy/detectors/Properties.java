package torg.privacy.detectors;

import java.util.Set;
import torg.privacy.Certainty;
import torg.privacy.Kind;

/** Real properties: {@code Sölvesborg S 3:57}, {@code Söderbärke 1:23}, {@code Kvarteret Tornet 4}. */
final class Properties implements Detector {

    private static final Set<String> BLOCKS = Set.of("kvarteret", "kv");
    private static final Set<String> PROPERTY =
            Set.of("fastighet", "fastigheten", "fastighetsbeteckning", "tomt", "tomten", "gård", "gården");

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        if (at < 3 || Surroundings.followsNumber(text, at) || text.charAt(at - 1) != ' ') {
            return;
        }
        var cursor = new Cursor(text, at);
        cursor.skipDigits(3);
        int first = cursor.at() - at;
        boolean unit = cursor.skip(":");
        int from = cursor.at();
        cursor.skipDigits(4);
        int second = cursor.at() - from;
        int name = at - 1;
        if (unit && second == 0 || !unit && second > 0 || !Surroundings.endsAt(text, cursor.at())) {
            return;
        }
        if (unit && name > 2 && Character.isUpperCase(text.charAt(name - 1)) && text.charAt(name - 2) == ' ') {
            name -= 2;
        }
        int start = Surroundings.wordStart(text, name);
        boolean named = start < name - 1 && Character.isUpperCase(text.charAt(start));
        if (!named || !Surroundings.beginsAt(text, start) || !unit && !isBlock(text, start)) {
            return;
        }
        boolean time = unit && first <= 2 && second == 2 && name == at - 1;
        boolean somebodys = Surroundings.say(PROPERTY, text, start)
                || !time && Surroundings.say(HomeAddresses.SOMEBODYS, text, start);
        if (somebodys || !time) {
            findings.add(Kind.PROPERTY, start, cursor.at(), somebodys ? Certainty.CERTAIN : Certainty.POSSIBLE);
        }
    }

    private static boolean isBlock(CharSequence text, int start) {
        int end = start;
        while (end > 0 && start - end < 2 && " .".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return BLOCKS.contains(Surroundings.lower(text, Surroundings.wordStart(text, end), end));
    }
}
