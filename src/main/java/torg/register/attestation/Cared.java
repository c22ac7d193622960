package torg.register.attestation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.above.Caretaking;
import torg.register.administrators.Administrator.Who;
import torg.register.administrators.Administrators;
import torg.register.tasks.Tasks;
import torg.staff.Person;

/** Hands on what is done from above the register to the rooms that keep it. */
@Component
class Cared implements Caretaking {
    private final Administrators administrators;
    private final Attestations attestations;
    private final Tasks tasks;

    Cared(Administrators administrators, Attestations attestations, Tasks tasks) {
        this.administrators = administrators;
        this.attestations = attestations;
        this.tasks = tasks;
    }

    @Override
    public void signsIn(AccountId account, Person colleague, SignIn signIn, Actor by) {
        add(account, new Who.Colleague(colleague), signIn, by);
    }

    @Override
    public void signsIn(AccountId account, String outsider, String organisation, SignIn signIn, Actor by) {
        add(account, new Who.Outsider(outsider, organisation), signIn, by);
    }

    private void add(AccountId account, Who who, SignIn signIn, Actor by) {
        administrators.add(account, who, signIn.role(), signIn.twoFactor(), signIn.recovery(), by);
    }

    @Override
    public void nobodySignsIn(AccountId account, Actor by) {
        administrators.now(account).forEach(one -> administrators.remove(account, one.id(), by));
    }

    @Override
    public void day(LocalDate day) {
        attestations.lookAround(day);
        tasks.escalate(day);
    }

    @Override
    public void attest(Account account, Optional<String> lacking, Person responsible, Actor by) {
        var sheet = attestations.sheet(account);
        var answers = new EnumMap<Item, Answer>(Item.class);
        for (var row : sheet.rows()) {
            answers.put(row.item(), new Answer(true, ""));
        }
        lacking.ifPresent(note -> answers.put(Item.TWO_FACTOR, new Answer(false, note)));
        attestations.give(account.id(), sheet.mark(), answers, responsible.id(), by);
    }
}
