package torg.records.completeness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.ledger.LedgerKey;
import torg.ledger.Transparency;
import torg.ledger.TreeHead;
import torg.platforms.Connections;
import torg.platforms.recount.Recount;
import torg.records.completeness.CompletenessEvent.CompletenessCertified;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.Words;

/** The door to the proof that nothing is missing. */
@Component
public class Completeness {
    private static final String TYPE = "torg-completeness+jwt";

    private final Recount recount;
    private final Tally tally;
    private final Turns turns;
    private final CountRows counts;
    private final CertificateRows certificates;
    private final Register register;
    private final Connections connections;
    private final LedgerKey key;
    private final Transparency transparency;
    private final ShellSettings settings;
    private final Ledger ledger;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Completeness(
            Recount recount,
            Tally tally,
            Turns turns,
            CountRows counts,
            CertificateRows certificates,
            Register register,
            Connections connections,
            LedgerKey key,
            Transparency transparency,
            ShellSettings settings,
            Ledger ledger,
            Clock clock) {
        this.recount = recount;
        this.tally = tally;
        this.turns = turns;
        this.counts = counts;
        this.certificates = certificates;
        this.register = register;
        this.connections = connections;
        this.key = key;
        this.transparency = transparency;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Counts now. The platform is asked outside any transaction, and what had not been heard lands before anything is
     * written about it.
     *
     * @throws Refused for an account that is not connected
     */
    public void count(AccountId account, Actor actor) {
        count(
                register.find(account)
                        .connection()
                        .orElseThrow(() -> new Refused("records.completeness.not-connected")),
                actor);
    }

    /** Whose account is gone since is passed over. */
    void count(long connection, Actor actor) {
        var soon = register.connectedAs(connection)
                .map(account -> tally.keep(account, connection, recount.list(connection), actor))
                .orElse(false);
        turns.done(connection, soon ? Turns.SOON : Turns.USUAL);
    }

    public AccountMonth of(AccountId account, YearMonth month) {
        return of(month, List.of(account)).getFirst();
    }

    /** In the order of the accounts' numbers. */
    public List<AccountMonth> of(YearMonth month, Collection<AccountId> accounts) {
        var now = clock.instant();
        var all = counts.of(month, accounts);
        var gaps = counts.open(month, accounts);
        var found = register.among(accounts).stream().collect(Collectors.toMap(Account::id, Function.identity()));
        return accounts.stream()
                .map(id -> Optional.ofNullable(found.get(id)).orElseThrow(NotFound::new))
                .map(account -> new AccountMonth(
                        account,
                        month,
                        account.connection().map(connections::madeAt),
                        all.getOrDefault(account.id(), List.of()),
                        gaps.getOrDefault(account.id(), 0L),
                        now))
                .toList();
    }

    /**
     * Puts the city's signature under what can be said of the month today. Each one stays; the newest is what holds.
     *
     * @throws Refused for a month that has not begun
     */
    @Transactional
    public Certificate certify(AccountId account, YearMonth wanted, Actor actor) {
        var month = of(account, wanted);
        if (!month.hasBegun()) {
            throw new Refused("records.completeness.not-begun");
        }
        var statement = Statement.of(
                settings.address(),
                settings.city(),
                month,
                month.why().map(Words::swedish).orElse(""),
                actor.name(),
                transparency.newestHead().map(TreeHead::body).orElse(""));
        var document = key.statement(TYPE, json.writeValueAsString(statement));
        var sha256 = sha256(document);
        var entry =
                ledger.record(actor, new CompletenessCertified(account.value(), wanted, statement.verdict(), sha256));
        var made = new Certificate(
                0, account, wanted, statement.verdict(), month.now(), actor.name(), sha256, entry.number());
        return certificates.find(certificates.add(made, document)).orElseThrow();
    }

    private static String sha256(String document) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Certificate certificate(long id) {
        return certificates.find(id).orElseThrow(NotFound::new);
    }

    /** Signed, as whoever checks it gets it: JWS in compact form. */
    public String document(long id) {
        return certificates.document(id).orElseThrow(NotFound::new);
    }

    /** The same as a paper. */
    public CertificateSheet sheet(long id) {
        var certificate = certificate(id);
        var claims = document(id).split("\\.")[1];
        return new CertificateSheet(
                certificate, json.readValue(Base64.getUrlDecoder().decode(claims), Statement.class), key.fingerprint());
    }

    public List<Certificate> certificates(AccountId account, YearMonth month) {
        return certificates.of(account, month);
    }

    public List<YearMonth> months(AccountId account, int most) {
        return counts.months(account, most);
    }

    /** The month as a whole, in these units and below. */
    public City city(YearMonth month, Collection<Long> places) {
        var far = certificates.far(month, places);
        return new City(far.all(), far.counted(), far.certified(), turns.waiting(), certificates.withGaps(places, 20));
    }

    /** @param waiting how many connections wait to be counted now */
    public record City(long accounts, long counted, long certified, long waiting, List<AccountId> gaps) {}

    public List<AccountId> concerned(YearMonth month, Collection<Long> places, long after, int most) {
        return certificates.concerned(month, places, after, most);
    }

    public Map<AccountId, Certificate> newest(YearMonth month, Collection<AccountId> accounts) {
        return certificates.newest(month, accounts);
    }

    public YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atZone(Words.ZONE));
    }
}
