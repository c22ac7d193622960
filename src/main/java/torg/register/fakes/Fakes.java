package torg.register.fakes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Network;
import torg.register.fakes.FakesEvent.FakeClosed;
import torg.register.fakes.FakesEvent.FakeReported;
import torg.register.fakes.FakesEvent.FakeSentToPlatform;
import torg.register.verify.Verify;
import torg.shell.NotFound;
import torg.shell.Refused;

/** The door to what is done about accounts that pretend to be the city's. */
@Component
@EnableConfigurationProperties(FakesSettings.class)
public class Fakes {
    private static final int LONGEST_SUBJECT = 300;

    private final FakeRows fakes;
    private final Verify verify;
    private final Ledger ledger;
    private final FakesSettings settings;
    private final Clock clock;

    Fakes(FakeRows fakes, Verify verify, Ledger ledger, FakesSettings settings, Clock clock) {
        this.fakes = fakes;
        this.verify = verify;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A resident tells of an account. Who tells is not asked; the limit is therefore for everybody together.
     *
     * @return the case, the same for everybody who tells of the same account while it is open
     */
    @Transactional
    public FakeId report(String pasted, String said, Actor resident) {
        var now = clock.instant();
        if (fakes.reportsSince(now.minus(Duration.ofHours(1))) >= settings.mostPerHour()) {
            throw new Refused("fakes.too-many");
        }
        var checked = verify.check(pasted);
        var fake = fakes.open(subject(checked, pasted), pasted, network(checked.subject()), now);
        fakes.report(fake, said, now);
        ledger.record(resident, new FakeReported(fake.value(), checked.subject()));
        return fake;
    }

    private static String subject(Verify.Checked checked, String pasted) {
        var subject = checked.subject().isEmpty() ? pasted.strip().toLowerCase(Locale.ROOT) : checked.subject();
        return subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length()));
    }

    private static Optional<Network> network(String subject) {
        return Optional.of(subject.replaceFirst(":.*$", "")).flatMap(Network::named);
    }

    /** That a colleague has reported it to the platform. */
    @Transactional
    public void sent(FakeId id, String reference, Actor colleague) {
        var fake = hold(id);
        fakes.save(fake.sent(colleague, clock.instant(), reference));
        ledger.record(colleague, new FakeSentToPlatform(id.value(), reference));
    }

    @Transactional
    public void close(FakeId id, Outcome outcome, String note, Actor colleague) {
        var fake = hold(id);
        fakes.save(fake.closed(colleague, clock.instant(), outcome, note));
        ledger.record(colleague, new FakeClosed(id.value(), outcome, note));
    }

    private Fake hold(FakeId id) {
        return fakes.hold(id).orElseThrow(NotFound::new);
    }

    public Fake find(FakeId id) {
        return fakes.find(id).orElseThrow(NotFound::new);
    }

    /** The newest first. */
    public List<Fake> list(boolean closed, Optional<Long> before, int most) {
        return fakes.list(closed, before.orElse(Long.MAX_VALUE), most);
    }

    public long open() {
        return fakes.open();
    }

    public List<String> said(FakeId id) {
        return fakes.said(id, 20);
    }
}
