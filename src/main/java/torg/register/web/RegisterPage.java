package torg.register.web;

import java.util.List;
import java.util.Optional;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.stages.Stage;
import torg.shell.Page;
import torg.shell.SignedIn;
import torg.staff.Person;
import torg.staff.Right;

/** The list of accounts. */
public record RegisterPage(
        SearchForm search, List<Row> accounts, Optional<Long> next, long found, boolean mayApply, boolean mayImport)
        implements Page {

    public record Row(
            long id,
            String name,
            Network network,
            String handle,
            String unit,
            Optional<String> responsible,
            Stage stage,
            boolean lacking) {}

    static RegisterPage of(SearchForm search, List<Account> found, int most, long count, SignedIn reader) {
        var shown = found.subList(0, Math.min(most, found.size()));
        return new RegisterPage(
                search,
                shown.stream()
                        .map(a -> new Row(
                                a.id().value(),
                                a.name(),
                                a.network(),
                                a.handle(),
                                a.unit().name(),
                                a.responsible().map(Person::name),
                                a.stage(),
                                !a.missing().isEmpty()))
                        .toList(),
                found.size() > most ? Optional.of(shown.getLast().id().value()) : Optional.empty(),
                count,
                reader.may(Right.APPLY),
                reader.may(Right.IMPORT));
    }

    @Override
    public String title() {
        return "register.title";
    }

    public Network[] networks() {
        return Network.withAccounts();
    }

    public Stage[] stages() {
        return Stage.values();
    }
}
