package torg.register;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Connections;
import torg.platforms.Platforms;
import torg.register.RegisterEvent.AccountArchived;
import torg.register.RegisterEvent.AccountClosed;
import torg.register.RegisterEvent.AccountHijacked;
import torg.register.RegisterEvent.AccountRecovered;
import torg.register.RegisterEvent.AccountRested;
import torg.register.RegisterEvent.AccountWoken;
import torg.register.RegisterEvent.ArchiveOutdated;
import torg.register.RegisterEvent.ClosingBegun;
import torg.register.RegisterEvent.ClosingCalledOff;
import torg.register.stages.Receipt;
import torg.register.stages.Stage;
import torg.shell.NotFound;
import torg.shell.Words;

/**
 * The register's second door: what befalls an account once it is in use. The sub-rooms hold the rules of when; here
 * stands what each step does to the account itself.
 */
@Component
public class Life {
    private final Accounts accounts;
    private final Connections connections;
    private final Platforms platforms;
    private final Steps steps;
    private final Ledger ledger;
    private final Clock clock;

    Life(Accounts accounts, Connections connections, Platforms platforms, Steps steps, Ledger ledger, Clock clock) {
        this.accounts = accounts;
        this.connections = connections;
        this.platforms = platforms;
        this.steps = steps;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param since the last day on which anything was published (domain.md D12) */
    @Transactional
    public void rest(AccountId id, LocalDate since, Actor actor) {
        steps.take(id, Stage.DORMANT, actor, account -> account.resting(since));
        ledger.record(actor, new AccountRested(id.value(), since));
    }

    @Transactional
    public void wake(AccountId id, Actor actor) {
        steps.take(id, Stage.ACTIVE, actor, Account::woken);
        ledger.record(actor, new AccountWoken(id.value()));
    }

    /** Somebody else speaks in the city's name: the token is destroyed in the same act, and nothing more is sent (D14). */
    @Transactional
    public void hijacked(AccountId id, Actor actor) {
        var before = accounts.hold(id).orElseThrow(NotFound::new);
        steps.take(id, Stage.HIJACKED, actor, account -> account.hijacked(clock.instant()));
        before.connection().ifPresent(connection -> connections.end(connection, actor));
        ledger.record(actor, new AccountHijacked(id.value(), before.stage().name(), before.connection()));
    }

    @Transactional
    public Stage recover(AccountId id, Actor actor) {
        var account = steps.take(id, Stage.ACTIVE, actor, held -> held.recovered(speaksWith(held)));
        ledger.record(actor, new AccountRecovered(id.value(), account.stage().name()));
        return account.stage();
    }

    /** @param lastDay when it is to be gone */
    @Transactional
    public void close(AccountId id, LocalDate lastDay, String reason, Actor actor) {
        steps.take(id, Stage.CLOSING, actor, account -> account.closing(lastDay));
        ledger.record(actor, new ClosingBegun(id.value(), lastDay, reason));
    }

    @Transactional
    public void keep(AccountId id, String reason, Actor actor) {
        var opened = accounts.openedOn(id).isPresent();
        steps.take(id, Stage.ACTIVE, actor, account -> account.kept(opened && !speaksWith(account)));
        ledger.record(actor, new ClosingCalledOff(id.value(), reason));
    }

    @Transactional
    public void archive(AccountId id, Receipt receipt, Actor actor) {
        steps.take(id, Stage.ARCHIVED, actor, account -> account.archived(receipt));
        ledger.record(actor, new AccountArchived(id.value(), receipt.number(), receipt.sha256()));
    }

    /** Back from archived to being closed, because something changed after the package was made. */
    @Transactional
    public void outdate(AccountId id, Receipt receipt, Actor actor) {
        steps.take(id, Stage.CLOSING, actor, Account::outdated);
        ledger.record(actor, new ArchiveOutdated(id.value(), receipt.number()));
    }

    /** The end: the token is destroyed, and what remains is the tombstone. */
    @Transactional
    public void finish(AccountId id, Receipt receipt, Actor actor) {
        var connection = accounts.hold(id).orElseThrow(NotFound::new).connection();
        steps.take(id, Stage.CLOSED, actor, account -> account.closed(LocalDate.now(clock.withZone(Words.ZONE))));
        connection.ifPresent(living -> connections.end(living, actor));
        ledger.record(actor, new AccountClosed(id.value(), receipt.number()));
    }

    private boolean speaksWith(Account account) {
        return platforms.on(account.network()).isPresent();
    }
}
