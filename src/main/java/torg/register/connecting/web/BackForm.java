package torg.register.connecting.web;

import java.util.Objects;

/**
 * What a platform sends somebody back with (RFC 6749 4.1.2).
 *
 * @param code what can be exchanged for tokens; never shown
 * @param error what it says instead
 */
public record BackForm(String state, String code, String error) {
    public BackForm {
        state = Objects.toString(state, "");
        code = Objects.toString(code, "");
        error = Objects.toString(error, "");
    }

    @Override
    public String toString() {
        return "BackForm";
    }
}
