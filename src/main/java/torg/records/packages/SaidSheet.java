package torg.records.packages;

import java.util.List;
import torg.register.Account;
import torg.shell.Words;
import torg.shell.paper.Sheet;

/** A volume of what was said on an account, with personal data hidden. */
public record SaidSheet(String label, Account account, int number, List<Line> lines) implements Sheet {

    /** @param hidden how many pieces of personal data are hidden in it */
    public record Line(String at, String author, boolean ours, String words, int hidden) {}

    @Override
    public String title() {
        return Words.t("records.packages.paper.volume", label, number);
    }
}
