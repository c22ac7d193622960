package torg.register.checks.judgement;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;

/** Kinds of letters that {@link Disguise} asks for. */
final class Letters {
    private Letters() {}

    /** Takes no place on the screen: zero width spaces and joiners, marks of direction, fillers. */
    static boolean invisible(int c) {
        return UCharacter.getType(c) == UCharacterCategory.FORMAT
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0
                || c == 0x2800;
    }

    /** A letter in fancy dress: bold, double, circled or wide, where a plain one says the same. Blood types and P are emoji. */
    static boolean styled(int c) {
        return c >= 0x1D400 && c <= 0x1D7FF
                || c >= 0xFF10 && c <= 0xFF5A && UCharacter.isLetterOrDigit(c)
                || c >= 0x24B6 && c <= 0x24E9
                || c >= 0x1F130 && c <= 0x1F189 && c != 0x1F170 && c != 0x1F171 && c != 0x1F17E && c != 0x1F17F
                || c >= 0x1D00 && c <= 0x1DBF
                || c >= 0xFB00 && c <= 0xFB06
                || c >= 0x2100 && c <= 0x214F && UCharacter.isLetter(c) && c != 0x2139 && c != 0x2126 && c != 0x212B;
    }

    /** A letter of another script than the Latin one. */
    static boolean alien(int c) {
        if (!UCharacter.isLetter(c)) {
            return false;
        }
        var script = UScript.getScript(c);
        return script != UScript.LATIN && script != UScript.COMMON && script != UScript.INHERITED;
    }

    /** Of a script whose letters are joined by invisible signs, or that runs from right to left. */
    static boolean joining(int c) {
        if (!UCharacter.isLetter(c)) {
            return false;
        }
        return switch (UScript.getScript(c)) {
            case UScript.LATIN, UScript.COMMON, UScript.INHERITED, UScript.CYRILLIC, UScript.GREEK, UScript.CHEROKEE ->
                false;
            default -> true;
        };
    }
}
