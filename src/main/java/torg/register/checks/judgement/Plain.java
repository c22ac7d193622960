package torg.register.checks.judgement;

/** A text as names are compared: small letters, one space between words and one at each end. */
final class Plain {
    private Plain() {}

    static String of(String text) {
        var plain = new StringBuilder(text.length() + 2).append(' ');
        for (var n = 0; n < text.length(); n++) {
            var c = text.charAt(n);
            switch (Alphabet.sign(c)) {
                case Alphabet.GAP -> {
                    if (plain.charAt(plain.length() - 1) != ' ') {
                        plain.append(' ');
                    }
                }
                default -> plain.append(Character.toLowerCase(c));
            }
        }
        return plain.charAt(plain.length() - 1) == ' '
                ? plain.toString()
                : plain.append(' ').toString();
    }

    /** Whether a name stands in a text in whole words; both are plain. A genitive is the same name. */
    static boolean names(String text, String name) {
        if (name.length() < 4) { // two letters between the spaces name nobody
            return false;
        }
        if (text.contains(name)) {
            return true;
        }
        var bare = name.substring(0, name.length() - 1);
        return !bare.endsWith("s") && text.contains(bare + "s ");
    }
}
