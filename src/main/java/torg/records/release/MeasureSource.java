package torg.records.release;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.inbox.Inbox;
import torg.ledger.Ledger;
import torg.ledger.Line;
import torg.moderation.Act;
import torg.moderation.ActId;
import torg.moderation.Moderation;
import torg.privacy.Masking;
import torg.records.secrecy.Marking;
import torg.records.secrecy.Secrecy;
import torg.shell.Words;

/** Decisions on measures against what residents wrote: what was hidden, whom was blocked, and why. */
@Component
class MeasureSource implements Source {
    private static final int LOOKED_THROUGH = 300;

    private final Moderation moderation;
    private final Inbox inbox;
    private final Secrecy secrecy;
    private final Ledger ledger;
    private final Masking masking = new Masking();

    MeasureSource(Moderation moderation, Inbox inbox, Secrecy secrecy, Ledger ledger) {
        this.moderation = moderation;
        this.inbox = inbox;
        this.secrecy = secrecy;
        this.ledger = ledger;
    }

    @Override
    public Kind kind() {
        return Kind.MEASURE;
    }

    @Override
    public List<Candidate> find(Scope scope, Collection<Long> units, int most) {
        return moderation.page(units, Optional.empty(), LOOKED_THROUGH).stream()
                .filter(act -> scope.holds(LocalDate.ofInstant(act.decided().at(), Words.ZONE)))
                .filter(act -> scope.account().isEmpty() || scope.account().equals(act.account()))
                .filter(act -> scope.fits(shown(act)))
                .limit(most)
                .map(this::candidate)
                .toList();
    }

    private static String shown(Act act) {
        return Words.swedish(act.measure().kind().word()) + " " + act.ground().title() + " " + act.words();
    }

    private Candidate candidate(Act act) {
        var secret = inbox.find(act.conversation()).secret();
        return new Candidate(
                Kind.MEASURE,
                act.id().value(),
                title(act),
                act.decided().at(),
                Words.t(act.measure().kind().word()) + ": "
                        + act.ground().title()
                        + (secret ? "" : ". " + masking.mask(act.reason()).text()),
                secret);
    }

    private static String title(Act act) {
        return Words.inSwedish(() -> act.network().brand()) + ", " + act.accountName();
    }

    @Override
    public Optional<Original> copy(long number) {
        var act = moderation.find(new ActId(number));
        var text = new StringBuilder();
        MessageSource.line(
                text, "release.text.measure", Words.swedish(act.measure().kind().word()));
        MessageSource.line(
                text,
                "release.text.ground",
                act.ground().title() + " (" + act.ground().paragraph() + ")");
        MessageSource.line(text, "release.text.reason", act.reason());
        MessageSource.line(text, "release.text.decided-by", act.decided().name());
        MessageSource.line(
                text,
                "release.text.confirmed-by",
                act.confirmed().map(Act.By::name).orElse(""));
        MessageSource.line(text, "release.text.state", Words.swedish(act.state().word()));
        MessageSource.line(text, "release.text.written-by", act.author());
        MessageSource.line(text, "release.text.about-message", Long.toString(act.message()));
        return Optional.of(new Original(
                Kind.MEASURE,
                number,
                title(act),
                act.decided().at(),
                text.toString(),
                List.of(act.author()),
                secrecy.standing(act.conversation()).map(Marking::paragraph),
                0,
                0,
                ledger.history(act.id().subject()).stream().map(Line::entry).toList(),
                act.place().getLast()));
    }
}
