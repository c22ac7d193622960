package torg.square.web;

import java.util.List;
import torg.register.Account;
import torg.shell.Page;
import torg.shell.Problems;

/** The form for a question. */
public record AskPage(List<Addressee> addressees, AskForm form, Problems problems) implements Page {

    /** Whom one can ask. */
    public record Addressee(long account, String name) {}

    static AskPage of(List<Account> accounts, AskForm form, Problems problems) {
        return new AskPage(
                accounts.stream()
                        .map(a -> new Addressee(a.id().value(), a.unit().name()))
                        .toList(),
                form,
                problems);
    }

    @Override
    public String title() {
        return "square.ask";
    }

    public int longest() {
        return AskForm.LONGEST;
    }
}
