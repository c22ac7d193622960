package torg.register.above;

import java.time.LocalDate;
import java.util.Optional;
import torg.ledger.Actor;
import torg.register.Account;
import torg.register.AccountId;
import torg.staff.Person;

/** How accounts are looked after week by week, for rooms above the register; the sub-rooms that know how implement this. */
public interface Caretaking {

    /** Who can sign in on the platform, with what is said of it. */
    record SignIn(String role, boolean twoFactor, String recovery) {}

    void signsIn(AccountId account, Person colleague, SignIn signIn, Actor by);

    void signsIn(AccountId account, String outsider, String organisation, SignIn signIn, Actor by);

    /** Everybody's way in is gone, as before an account is closed. */
    void nobodySignsIn(AccountId account, Actor by);

    /** The day's work: attestations asked for, and what was not done told to those above. */
    void day(LocalDate day);

    /** @param lacking what is said of the second factor where it is missing; empty when everything is as it should be */
    void attest(Account account, Optional<String> lacking, Person responsible, Actor by);
}
