package torg.register.texts;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Limit;
import torg.policy.Place;
import torg.policy.Policy;
import torg.policy.Rule;
import torg.privacy.Outgoing;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.tasks.Tasks;
import torg.register.texts.TextsEvent.ContactsChanged;
import torg.register.texts.TextsEvent.TextDecided;
import torg.register.texts.TextsEvent.TextKept;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.Words;
import torg.staff.Unit;

/** The door to what accounts say of themselves. Texts are made in the language of whoever reads. */
@Component
public class Texts {
    private static final String WORD = "texts.task.sister";

    private final Register register;
    private final Policy policy;
    private final ContactRows contacts;
    private final DecidedRows texts;
    private final Tasks tasks;
    private final Ledger ledger;
    private final ShellSettings settings;
    private final Clock clock;

    Texts(
            Register register,
            Policy policy,
            ContactRows contacts,
            DecidedRows texts,
            Tasks tasks,
            Ledger ledger,
            ShellSettings settings,
            Clock clock) {
        this.register = register;
        this.policy = policy;
        this.contacts = contacts;
        this.texts = texts;
        this.tasks = tasks;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    public ShortText shortText(Account account) {
        return ShortText.of(subject(account));
    }

    public LongText longText(Account account) {
        return LongText.of(subject(account));
    }

    /** How the platform itself can be made to show that the account is the city's. */
    public ProofGuide proof(Account account) {
        return ProofGuide.of(account, subject(account).page(), contacts.of(account.unit()));
    }

    private Subject subject(Account account) {
        return new Subject(account, contacts.of(account.unit()), settings.city(), settings.address(), policy.today());
    }

    /** How the platform counts, and how much the city's rule lets the profile text be. */
    public Limit limit(Account account) {
        var place = Place.of(account.unit().path(), account.network().name());
        return Counting.of(account.network(), policy.today().number("text.characters", place));
    }

    public Map<BasicField, Rule> demands(Account account) {
        var place = Place.of(account.unit().path(), account.network().name());
        var rules = policy.today();
        return Arrays.stream(BasicField.values()).collect(Collectors.toMap(f -> f, f -> rules.rule(f.rule(), place)));
    }

    /**
     * Decides the text for an account's profile. The other channels of the unit are then to be looked at (domain.md D18),
     * and what they waited for this one to do is done.
     */
    @Transactional
    public void decide(AccountId id, Kind kind, String language, String text, Actor actor) {
        Outgoing.check(text);
        var account = register.find(id);
        if (kind == Kind.SHORT && !limit(account).allows(text)) {
            throw new Refused(
                    "texts.too-long", limit(account).used(text), limit(account).most());
        }
        var before = texts.newest(id, kind, language);
        if (before.filter(b -> b.text().equals(text)).isPresent()) {
            throw new Refused("texts.unchanged");
        }
        var decided = new Decided(
                kind, language, before.map(Decided::version).orElse(0) + 1, text, clock.instant(), actor.name());
        texts.add(id, decided);
        ledger.record(actor, new TextDecided(id.value(), kind, language, decided.version(), text));
        for (var sister : texts.sisters(id)) {
            remind(sister.id(), account, actor);
            tasks.settle(id, source(sister.id()), actor);
        }
    }

    private void remind(AccountId sister, Account changed, Actor actor) {
        var days = policy.today()
                .number(
                        "finding.must-days",
                        Place.of(changed.unit().path(), changed.network().name()));
        tasks.open(
                sister,
                source(changed.id()),
                WORD,
                changed.name() + ", " + changed.network().brand(),
                Optional.empty(),
                tasks.today().plusDays(days),
                actor);
    }

    private static String source(AccountId changed) {
        return "texts/" + changed.value();
    }

    /** Somebody compared with the sister channels and the text can stay as it is. */
    @Transactional
    public void keep(AccountId id, Actor actor) {
        ledger.record(actor, new TextKept(id.value()));
        texts.sisters(id).forEach(sister -> tasks.settle(id, source(sister.id()), actor));
    }

    /** The sister channels whose changed text waits for somebody to look at this one. */
    public List<String> waitingFor(AccountId id) {
        return tasks.open(id).stream()
                .filter(task -> task.source().startsWith("texts/"))
                .map(task -> task.argument())
                .toList();
    }

    public List<Decided> decided(AccountId id) {
        return texts.of(id);
    }

    public Optional<Decided> newest(AccountId id, Kind kind) {
        return texts.newest(id, kind, Words.locale().getLanguage());
    }

    @Transactional
    public void reach(Unit unit, Contacts given, Actor actor) {
        contacts.save(unit.id(), given);
        ledger.record(actor, new ContactsChanged(unit.id(), given));
    }

    /** What a unit says itself. */
    public Contacts own(Unit unit) {
        return contacts.own(unit.id());
    }

    /** What holds for a unit: its own, and from above what it leaves open. */
    public Contacts contacts(Unit unit) {
        return contacts.of(unit);
    }

    public Contacts above(Unit unit) {
        return contacts.above(unit);
    }

    public List<Long> unitsWithContacts() {
        return contacts.units();
    }
}
