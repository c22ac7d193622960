package torg.records.packages;

import java.time.Instant;
import java.util.Optional;
import torg.records.packages.sip.Parties;
import torg.register.Account;
import torg.shell.paper.Sheet;

/**
 * The picture of an account on one paper: whose it was, what it was for, and what is in the package.
 *
 * @param received how many documents were received on it in the time
 */
public record OverviewSheet(
        String title,
        Account account,
        Level level,
        Optional<LevelChosen> chosen,
        Parties parties,
        Instant at,
        long received)
        implements Sheet {}
