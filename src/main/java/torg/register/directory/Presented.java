package torg.register.directory;

import java.util.List;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.register.AccountId;
import torg.register.above.Presentation;
import torg.register.texts.Contacts;
import torg.register.texts.Texts;
import torg.staff.Unit;

/** Hands on what is said from above the register to the rooms that keep it. */
@Component
class Presented implements Presentation {
    private final Texts texts;
    private final Directory directory;

    Presented(Texts texts, Directory directory) {
        this.texts = texts;
        this.directory = directory;
    }

    @Override
    public boolean blank() {
        return texts.unitsWithContacts().isEmpty();
    }

    @Override
    public void reached(Unit unit, Reach reach, Actor actor) {
        var contacts = new Contacts(
                reach.by(), reach.email(), reach.phone(), reach.webPage(), reach.personalData(), "", reach.hours());
        texts.reach(unit, contacts, actor);
    }

    @Override
    public void about(AccountId account, List<String> topics, Actor actor) {
        directory.show(account, true, topics, actor);
    }
}
