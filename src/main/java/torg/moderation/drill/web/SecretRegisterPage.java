package torg.moderation.drill.web;

import java.util.List;
import torg.moderation.drill.SecretMatter;
import torg.shell.Page;

/** The secret series. */
public record SecretRegisterPage(List<SecretMatter> matters) implements Page {

    @Override
    public String title() {
        return "moderation.secret";
    }

    public long seconds(SecretMatter matter) {
        return matter.tookToHide().map(took -> took.toSeconds()).orElse(0L);
    }
}
