package torg.register.above;

import java.time.LocalDate;
import java.util.Optional;
import torg.register.Account;
import torg.register.stages.Decision;
import torg.register.stages.Refusal;
import torg.shell.Refused;

/** What has a say in every decision on an account and keeps its papers: {@code register.decisions}, known here only by this. */
public interface Chancery {

    /**
     * @param despite why it is to be decided although a moratorium holds
     * @throws Refused when a moratorium holds that day and no reason is given
     */
    void weigh(Account account, LocalDate day, Optional<String> despite);

    /** In the decision's transaction. */
    void decided(Account account, Decision decision, Optional<String> despite);

    /** In the refusal's transaction. */
    void refused(Account account, Refusal refusal);
}
