package torg.register.web;

import java.util.List;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.Account;
import torg.shell.Page;
import torg.shell.Problems;
import torg.staff.Unit;

/** Register an account, or correct what is said about it. */
public record AccountFormPage(Optional<Long> account, AccountForm form, List<Unit> units, Problems problems)
        implements Page {

    static AccountFormPage blank(List<Unit> units) {
        return new AccountFormPage(
                Optional.empty(), new AccountForm("", "", "", "", null, "", "", "", "", ""), units, Problems.NONE);
    }

    static AccountFormPage of(Account account, List<Unit> units) {
        return new AccountFormPage(Optional.of(account.id().value()), AccountForm.of(account), units, Problems.NONE);
    }

    @Override
    public String title() {
        return account.isPresent() ? "register.correct" : "register.new";
    }

    public Network[] networks() {
        return Network.withAccounts();
    }

    public String action() {
        return account.map(id -> "/register/" + id + "/correction").orElse("/register");
    }

    public String indented(Unit unit) {
        return "\u2003".repeat(Math.max(0, unit.path().size() - 2)) + unit.name();
    }
}
