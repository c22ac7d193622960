package torg.register.connecting.web;

import java.util.Optional;
import torg.shell.Page;
import torg.shell.Words;

/**
 * Somebody came back from the platform, and nothing was connected.
 *
 * @param word the key of why
 * @param argument what stands in its gap
 * @param account where to begin anew
 */
public record ConsentNoPage(String word, String argument, Optional<Long> account) implements Page {
    @Override
    public String title() {
        return "register.connecting.no";
    }

    @Override
    public int httpStatus() {
        return 409;
    }

    public String sentence() {
        return argument.isEmpty() ? Words.t(word) : Words.t(word, argument);
    }
}
