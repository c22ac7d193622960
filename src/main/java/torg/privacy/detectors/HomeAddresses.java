package torg.privacy.detectors;

import java.util.List;
import java.util.Set;
import torg.privacy.Certainty;
import torg.privacy.Kind;

/**
 * A street and a number, with apartment, postal code and place when they follow. Beside words that say who lives there
 * it is an address; otherwise a place where the snow lies, which the city needs to see.
 */
final class HomeAddresses implements Detector {

    private static final List<String> STREETS =
            List.of("gatan", "vägen", "gränd", "torget", "plan", "stigen", "backen", "allén", "gata", "väg", "allé");
    static final Set<String> SOMEBODYS = Set.of(
            "bor",
            "bodde",
            "boende",
            "hemma",
            "hemadress",
            "hemadressen",
            "bostadsadress",
            "folkbokförd",
            "skriven",
            "min",
            "mitt",
            "mina",
            "hennes",
            "hans",
            "deras",
            "live",
            "lives");
    private static final int LONGEST_NUMBER = 4;

    @Override
    public void look(CharSequence text, int at, Findings findings) {
        int end = at - 1;
        if (end < 1 || Surroundings.followsNumber(text, at) || text.charAt(end) != ' ') {
            return;
        }
        int start = Surroundings.wordStart(text, end);
        if (!isStreet(text, start, end) || !Surroundings.beginsAt(text, start)) {
            return;
        }
        var cursor = new Cursor(text, at);
        cursor.skipDigits(LONGEST_NUMBER);
        entrance(cursor, text);
        int house = cursor.at();
        if (!Surroundings.endsAt(text, house)) {
            return;
        }
        int apartment = apartment(text, house);
        int whole = place(text, apartment);
        boolean somebodys = apartment > house || Surroundings.say(SOMEBODYS, text, start);
        findings.add(
                Kind.HOME_ADDRESS,
                start,
                somebodys ? whole : house,
                somebodys ? Certainty.CERTAIN : Certainty.POSSIBLE);
    }

    private static boolean isStreet(CharSequence text, int start, int end) {
        for (var street : STREETS) {
            int from = end - street.length();
            if (from > start && same(text, from, street)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(CharSequence text, int from, String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (Character.toLowerCase(text.charAt(from + i)) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** 12B, 12 B: one letter and no word. */
    private static void entrance(Cursor cursor, CharSequence text) {
        int letter = cursor.peek() == ' ' ? cursor.at() + 1 : cursor.at();
        if (letter < text.length()
                && Character.isLetter(text.charAt(letter))
                && (letter == cursor.at() || Character.isUpperCase(text.charAt(letter)))
                && Surroundings.endsAt(text, letter + 1)) {
            while (cursor.at() <= letter) {
                cursor.next();
            }
        }
    }

    /** The end of {@code , lgh 1101}, or the same place when none follows. */
    private static int apartment(CharSequence text, int from) {
        var cursor = new Cursor(text, from);
        cursor.skip(",");
        cursor.skipBlanks();
        int word = cursor.at();
        if (word == from || word + 3 > text.length() || !same(text, word, "lgh")) {
            return from;
        }
        var number = new Cursor(text, word + 3);
        number.skip(".");
        number.skipBlanks();
        return number.number(4) != Cursor.NO_NUMBER && Surroundings.endsAt(text, number.at()) ? number.at() : from;
    }

    /** The end of {@code , 123 45 Sundhamn}, or the same place when none follows. */
    private static int place(CharSequence text, int from) {
        var cursor = new Cursor(text, from);
        cursor.skip(",");
        if (!cursor.skipBlanks()
                || cursor.number(3) < 100
                || !cursor.skip(" ")
                || cursor.number(2) == Cursor.NO_NUMBER) {
            return from;
        }
        int code = cursor.at();
        if (!cursor.skip(" ") || !Character.isUpperCase(cursor.peek())) {
            return Surroundings.endsAt(text, code) ? code : from;
        }
        int letters = 0;
        while (letters < 30 && Character.isLetter(cursor.peek())) {
            cursor.next();
            letters++;
        }
        return Surroundings.endsAt(text, cursor.at()) ? cursor.at() : from;
    }
}
