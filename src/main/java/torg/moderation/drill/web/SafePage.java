package torg.moderation.drill.web;

import torg.shell.Page;
import torg.shell.Problems;

/** Where somebody goes on in safety. */
public record SafePage(String secret, boolean open, SafeForm form, Problems problems) implements Page {

    @Override
    public String title() {
        return "moderation.safe";
    }
}
