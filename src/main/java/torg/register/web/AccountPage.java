package torg.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import torg.ledger.Line;
import torg.platforms.Connections;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.above.Facet;
import torg.register.stages.Stage;
import torg.shell.Page;
import torg.shell.Problems;

/**
 * Everything about one account: who answers for it, by which decision, how its connection is, and what has happened.
 *
 * @param board whose it is, and who is the controller of its personal data; empty for the city's own accounts
 * @param delegation the sub-delegation it was decided under, as the city refers to it
 * @param ways how it can be connected
 * @param runs whether the reader is its responsible or stands in for them
 * @param typed what was written to connect it, when something of it was wrong; never the secret
 */
public record AccountPage(
        Account account,
        Optional<String> board,
        Optional<String> delegation,
        Optional<LocalDate> opened,
        Optional<Connections.Health> health,
        Ways ways,
        boolean mayCorrect,
        boolean mayRegister,
        boolean mayConnect,
        boolean runs,
        List<Line> history,
        List<Facet> facets,
        ConnectionForm typed,
        Problems problems)
        implements Page {

    AccountPage(
            Account account,
            Optional<String> board,
            Optional<String> delegation,
            Optional<LocalDate> opened,
            Optional<Connections.Health> health,
            Ways ways,
            boolean mayCorrect,
            boolean mayRegister,
            boolean mayConnect,
            boolean runs,
            List<Line> history,
            List<Facet> facets) {
        this(
                account,
                board,
                delegation,
                opened,
                health,
                ways,
                mayCorrect,
                mayRegister,
                mayConnect,
                runs,
                history,
                facets,
                ConnectionForm.BLANK,
                Problems.NONE);
    }

    AccountPage with(Problems problems) {
        return with(problems, ConnectionForm.BLANK);
    }

    AccountPage with(Problems problems, ConnectionForm form) {
        return new AccountPage(
                account,
                board,
                delegation,
                opened,
                health,
                ways,
                mayCorrect,
                mayRegister,
                mayConnect,
                runs,
                history,
                facets,
                form.withoutSecret(),
                problems);
    }

    @Override
    public String title() {
        return "register.account";
    }

    /** Whether Torg can speak with the platform. */
    public boolean hasAdapter() {
        return ways != Ways.NONE;
    }

    /** On the platform's own page. */
    public boolean byConsent() {
        return ways == Ways.CONSENT;
    }

    public boolean undecided() {
        return account.decision().isEmpty();
    }

    public boolean decidable() {
        return account.stage() == Stage.PROPOSED || account.stage() == Stage.UNDER_REVIEW;
    }

    public boolean connectable() {
        return hasAdapter()
                && mayConnect
                && account.connection().isEmpty()
                && switch (account.stage()) {
                    case DECIDED, ACTIVE, DORMANT -> true;
                    case PROPOSED, UNDER_REVIEW, REFUSED, HIJACKED, CLOSING, ARCHIVED, CLOSED -> false;
                };
    }

    /** A new token for the connection there is: by whoever may connect, and by those who run the account. */
    public boolean reconnectable() {
        return health.isPresent()
                && needsSecret()
                && (mayConnect || runs)
                && switch (account.stage()) {
                    case ACTIVE, DORMANT, CLOSING -> true;
                    case PROPOSED, UNDER_REVIEW, REFUSED, DECIDED, HIJACKED, ARCHIVED, CLOSED -> false;
                };
    }

    public boolean broken() {
        return !health.map(Connections.Health::works).orElse(true);
    }

    /** Where Torg cannot speak with the platform, the unit says when it has opened the account there. */
    public boolean openable() {
        return !hasAdapter() && mayRegister && account.stage() == Stage.DECIDED;
    }

    public boolean needsSecret() {
        return account.network() != Network.SQUARE;
    }

    /** On a server of many, where the account makes its own key. */
    public boolean isFederated() {
        return account.network() == Network.MASTODON;
    }

    public boolean isMailbox() {
        return account.network() == Network.MAIL;
    }
}
