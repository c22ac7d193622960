package torg.privacy.requests;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
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
    private final Finds finds;
    private final Screening screening;
    private final Paper paper;
    private final Ledger ledger;
    private final ShellSettings settings;
    private final Clock clock;

    Requests(
            RequestRows requests,
            Finds finds,
            Screening screening,
            Paper paper,
            Ledger ledger,
            ShellSettings settings,
            Clock clock) {
        this.requests = requests;
        this.finds = finds;
        this.screening = screening;
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
        return finds.of(request.subject());
    }

    @Transactional
    public void decideAccess(long id, Outcome outcome, String reason, Actor colleague) {
        var request = hold(id);
        request.mayBeAnswered(outcome, Weighing.NONE);
        var traces = outcome == Outcome.RELEASED ? releasable(request, reason) : traces(request);
        var answered = answer(request, outcome, reason, Weighing.NONE, traces, colleague.name());
        ledger.record(colleague, new AccessDecided(id, outcome, reason, traces.size(), answered.sha256()));
    }

    /** With every name that is somebody else's hidden; not before a person has decided on all that may be one. */
    private List<Trace> releasable(SubjectRequest request, String reason) {
        var screened = screening.of(request);
        if (screened.stream().anyMatch(one -> one.undecided() > 0)) {
            throw new Refused("requests.names-undecided");
        }
        if (screened.stream().flatMap(one -> one.hidden().stream()).anyMatch(name -> names(reason, name))) {
            throw new Refused("requests.reason-names-somebody");
        }
        return screened.stream().map(Screened::released).toList();
    }

    private static boolean names(String reason, String name) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(reason)
                .find();
    }

    /** What may not be erased can be restricted instead; that is done here and at once. Erasing takes two people. */
    @Transactional
    public void decideErasure(long id, Outcome outcome, String reason, Weighing weighing, Actor colleague) {
        var request = hold(id);
        request.mayBeAnswered(outcome, weighing);
        if (outcome == Outcome.ERASE) {
            throw new Refused("requests.erasing-takes-two");
        }
        var traces = traces(request);
        if (outcome == Outcome.RESTRICT) {
            finds.restrict(traces);
        }
        erasureDecided(request, outcome, reason, weighing, traces, colleague.name(), colleague);
    }

    /** A request whose data may be disposed of, held until the caller is done. */
    public SubjectRequest toErase(long id, Weighing weighing) {
        var request = hold(id);
        request.mayBeAnswered(Outcome.ERASE, weighing);
        return request;
    }

    /**
     * What was to go is gone; the person gets the decision.
     *
     * @param proposedBy who proposed it, while the second person confirmed it
     */
    @Transactional
    public void erased(long id, String reason, Weighing weighing, String proposedBy, Actor second) {
        var request = toErase(id, weighing);
        var both = Words.swedish("requests.decided-by-two", proposedBy, second.name());
        erasureDecided(request, Outcome.ERASE, reason, weighing, List.of(), both, second);
    }

    private void erasureDecided(
            SubjectRequest request,
            Outcome outcome,
            String reason,
            Weighing weighing,
            List<Trace> traces,
            String decidedBy,
            Actor colleague) {
        var answered = answer(request, outcome, reason, weighing, traces, decidedBy);
        ledger.record(
                colleague,
                new ErasureDecided(
                        request.id(),
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
            String decidedBy) {
        var printed = paper.print(
                new RequestSheet(settings.city(), request, outcome, reason, weighing, traces, today(), decidedBy));
        var answered = new Answered(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                decidedBy,
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

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
