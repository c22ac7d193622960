package torg.moderation.drill.web;

import java.util.List;
import torg.moderation.Ground;
import torg.shell.Page;
import torg.shell.Problems;

/** The drill before it is run: what will happen, and one button. @param words masked */
public record SecretPage(
        long message,
        long conversation,
        String words,
        List<Ground> provisions,
        String provision,
        boolean hides,
        Problems problems)
        implements Page {

    @Override
    public String title() {
        return "moderation.drill";
    }
}
