package torg.privacy.requests;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.privacy.requests.RequestEvent.AccessDecided;
import torg.privacy.requests.RequestEvent.ErasureDecided;
import torg.privacy.requests.RequestEvent.PaperUnmasked;
import torg.privacy.requests.RequestEvent.RequestReceived;
import torg.privacy.requests.SubjectRequest.Answered;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.Words;
import torg.shell.paper.Paper;

/** The door to what people ask about data that concerns them. */
@Component
public class Requests {
    /** More than this is read in the archive's own way, not on a paper. */
    public static final int MOST = 1_000;

    private static final int LISTED = 200;

    private final RequestRows requests;
    private final List<Traces> rooms;
    private final Paper paper;
    private final Ledger ledger;
    private final ShellSettings settings;
    private final Clock clock;

    Requests(
            RequestRows requests, List<Traces> rooms, Paper paper, Ledger ledger, ShellSettings settings, Clock clock) {
        this.requests = requests;
        this.rooms = rooms;
        this.paper = paper;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** Answered within a month from the day it came (article 12.3). */
    @Transactional
    public long receive(RequestKind kind, Subject subject, String identified, LocalDate receivedOn, Actor colleague) {
        if (receivedOn.isAfter(today())) {
            throw new Refused("requests.not-in-the-future");
        }
        var dueOn = receivedOn.plusMonths(1);
        var id = requests.add(kind, subject, identified, receivedOn, dueOn);
        ledger.record(colleague, new RequestReceived(id, kind, dueOn));
        return id;
    }

    /** Everything with a name, a handle or a number of this person, in all rooms, the newest first. */
    public List<Trace> traces(SubjectRequest request) {
        return rooms.stream()
                .flatMap(room -> room.of(request.subject(), MOST).stream())
                .sorted(Comparator.comparing(Trace::at).reversed())
                .limit(MOST)
                .toList();
    }

    @Transactional
    public void decideAccess(long id, Outcome outcome, String reason, Actor colleague) {
        var request = hold(id);
        request.mayBeAnswered(outcome, Weighing.NONE);
        var traces = traces(request);
        var answered = answer(request, outcome, reason, Weighing.NONE, traces, colleague);
        ledger.record(colleague, new AccessDecided(id, outcome, reason, traces.size(), answered.sha256()));
    }

    /** What may not be erased can be restricted instead; that is done here and at once. Erasing is the archive's work. */
    @Transactional
    public void decideErasure(long id, Outcome outcome, String reason, Weighing weighing, Actor colleague) {
        var request = hold(id);
        request.mayBeAnswered(outcome, weighing);
        var traces = traces(request);
        if (outcome == Outcome.RESTRICT) {
            var ids = traces.stream().map(Trace::id).toList();
            rooms.forEach(room -> room.restrict(ids));
        }
        var answered = answer(request, outcome, reason, weighing, traces, colleague);
        ledger.record(
                colleague,
                new ErasureDecided(
                        id,
                        outcome,
                        reason,
                        weighing.publicRecord(),
                        weighing.rule(),
                        weighing.archived(),
                        weighing.held(),
                        traces.size(),
                        answered.sha256()));
    }

    private Answered answer(
            SubjectRequest request,
            Outcome outcome,
            String reason,
            Weighing weighing,
            List<Trace> traces,
            Actor colleague) {
        var printed = paper.print(new RequestSheet(
                settings.city(), request, outcome, reason, weighing, traces, today(), colleague.name()));
        var answered = new Answered(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                colleague.name(),
                outcome,
                reason,
                printed.title(),
                sha256(printed.pdf()));
        requests.answer(request.id(), answered, printed.pdf());
        return answered;
    }

    /** The paper holds what is masked elsewhere: that it was opened is in the ledger before it is shown. */
    @Transactional
    public byte[] paper(long id, Actor colleague) {
        var pdf = requests.pdf(id).orElseThrow(NotFound::new);
        ledger.record(colleague, new PaperUnmasked(id, colleague.name()));
        return pdf;
    }

    public SubjectRequest find(long id) {
        return requests.find(id).orElseThrow(NotFound::new);
    }

    public List<SubjectRequest> open() {
        return requests.open(LISTED);
    }

    public List<SubjectRequest> answered() {
        return requests.answered(LISTED);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    private SubjectRequest hold(long id) {
        return requests.hold(id).orElseThrow(NotFound::new);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
