package torg.records.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.shell.Words;
import torg.staff.Person;

/** The city's accounts with the decisions they rest on. */
@Component
class AccountSource implements Source {
    private final Register register;
    private final Ledger ledger;

    AccountSource(Register register, Ledger ledger) {
        this.register = register;
        this.ledger = ledger;
    }

    @Override
    public Kind kind() {
        return Kind.ACCOUNT;
    }

    /** When it was registered is no period that anybody asks about. */
    @Override
    public List<Candidate> find(Scope scope, Collection<Long> units, int most) {
        var found = scope.account().isPresent()
                ? register.among(List.of(new AccountId(scope.account().get())))
                : scope.each().isEmpty()
                        ? List.<Account>of()
                        : register.search(
                                new Register.Search(
                                        scope.words(), Optional.empty(), Optional.empty(), Optional.empty()),
                                0,
                                most);
        return found.stream()
                .filter(account -> units.contains(account.unit().id()))
                .limit(most)
                .map(account -> new Candidate(
                        Kind.ACCOUNT,
                        account.id().value(),
                        title(account),
                        at(account, lines(account)),
                        account.purpose(),
                        false))
                .toList();
    }

    private static String title(Account account) {
        return Words.inSwedish(() -> account.network().brand()) + ", " + account.name();
    }

    private List<Line> lines(Account account) {
        return ledger.history(account.id().subject());
    }

    private static Instant at(Account account, List<Line> lines) {
        return lines.stream()
                .map(Line::at)
                .findFirst()
                .orElseGet(() -> account.decision()
                        .map(decision -> decision.decidedOn())
                        .orElse(LocalDate.EPOCH)
                        .atStartOfDay(Words.ZONE)
                        .toInstant());
    }

    @Override
    public Optional<Original> copy(long number) {
        var account = register.find(new AccountId(number));
        var lines = lines(account);
        var text = new StringBuilder();
        MessageSource.line(text, "release.text.handle", account.handle());
        MessageSource.line(text, "release.text.address", account.address().orElse(""));
        MessageSource.line(text, "release.text.unit", account.unit().name());
        MessageSource.line(text, "release.text.purpose", account.purpose());
        MessageSource.line(text, "release.text.audience", account.audience());
        MessageSource.line(text, "release.text.goals", account.goals());
        MessageSource.line(
                text,
                "release.text.responsible",
                account.responsible().map(Person::name).orElse(""));
        MessageSource.line(
                text,
                "release.text.substitute",
                account.substitute().map(Person::name).orElse(""));
        account.decision().ifPresent(decision -> {
            MessageSource.line(text, "release.text.decision", decision.reference() + ", " + decision.decidedOn());
            MessageSource.line(text, "release.text.decided-by", decision.decidedBy());
        });
        return Optional.of(new Original(
                Kind.ACCOUNT,
                number,
                title(account),
                at(account, lines),
                text.toString(),
                List.of(),
                Optional.empty(),
                0,
                0,
                lines.stream()
                        .filter(line -> line.kind().endsWith("-registered")
                                || line.kind().endsWith("-decided"))
                        .map(Line::entry)
                        .toList(),
                account.unit().id()));
    }
}
