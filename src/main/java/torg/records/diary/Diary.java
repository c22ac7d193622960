package torg.records.diary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.inbox.Conversation;
import torg.inbox.ConversationId;
import torg.inbox.Inbox;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.records.Classified;
import torg.records.Keeping;
import torg.records.Reason;
import torg.records.Records;
import torg.records.diary.DiaryEvent.DocumentCorrected;
import torg.records.diary.DiaryEvent.DocumentRegistered;
import torg.records.diary.DiaryEvent.DocumentsCollected;
import torg.records.diary.DiaryEvent.NumberReturned;
import torg.records.diary.DiaryRows.Fresh;
import torg.records.diary.Numbering.Numbered;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.Words;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** The door to the diary (domain.md D50, D56). */
@Component
public class Diary {
    private static final Set<UnitKind> AUTHORITIES =
            EnumSet.of(UnitKind.BOARD, UnitKind.DISTRICT_BOARD, UnitKind.COMPANY);
    private static final int AT_ONCE = 500;

    private final DiaryRows rows;
    private final Numbering numbers;
    private final Records records;
    private final Inbox inbox;
    private final Staff staff;
    private final Ledger ledger;

    Diary(DiaryRows rows, Numbering numbers, Records records, Inbox inbox, Staff staff, Ledger ledger) {
        this.rows = rows;
        this.numbers = numbers;
        this.records = records;
        this.inbox = inbox;
        this.staff = staff;
        this.ledger = ledger;
    }

    /**
     * A number of its own. What is marked as secret is entered in the secret series, whatever was asked for.
     *
     * @throws Refused when nobody has decided that it is to be registered, or it is registered already
     */
    @Transactional
    public Registered register(ConversationId id, Particulars said, Actor actor) {
        var conversation = inbox.find(id);
        var decided = decided(conversation);
        return enter(conversation, decided.reason(), decided.until(), numbered(conversation), said, actor);
    }

    /**
     * The board's collecting case of the year, opened when there is none, with everything in it that waits to be
     * registered: one press, one act. What is secret is entered in the secret series instead.
     *
     * @return how many documents it took in
     */
    @Transactional
    public int collect(Unit board, Actor actor) {
        var collecting = collecting(board, staff.today().getYear(), actor);
        var waiting =
                rows.toRegister(under(board), AT_ONCE).stream().map(inbox::find).toList();
        for (var conversation : waiting) {
            var decided = decided(conversation);
            enter(
                    conversation,
                    decided.reason(),
                    decided.until(),
                    conversation.secret() ? numbered(conversation) : numbers.within(collecting, board),
                    proposed(conversation),
                    actor);
        }
        ledger.record(actor, new DocumentsCollected(board.id(), collecting.designation(), waiting.size()));
        return waiting.size();
    }

    /** The units whose authority it is; another board below it has a diary of its own. */
    private List<Long> under(Unit board) {
        return staff.idsBelow(List.of(board.id())).stream()
                .filter(unit -> board(staff.unit(unit).path()).id() == board.id())
                .toList();
    }

    /** The board's collecting case of a year, opened when there is none. */
    @Transactional
    public Registered collecting(Unit board, int year, Actor actor) {
        var opened = rows.collecting(board.id(), year);
        return opened.isPresent() ? opened.get() : open(board, year, actor);
    }

    private Registered open(Unit board, int year, Actor actor) {
        var next = numbers.next(board, year);
        var said = new Particulars(
                staff.today(),
                Direction.DRAWN_UP,
                Particular.shown(board.name()),
                Particular.shown(Words.swedish("records.collecting.title", Integer.toString(year))));
        var id = rows.add(new Fresh(
                next.series(),
                board.id(),
                year,
                next.designation(),
                Optional.empty(),
                said,
                false,
                Optional.empty(),
                records.now(),
                Optional.empty(),
                actor.name(),
                records.now()));
        ledger.record(
                actor,
                new DocumentRegistered(
                        Optional.empty(), next.designation(), board.name(), Series.ORDINARY, said.day()));
        return find(id);
    }

    private Classified decided(Conversation conversation) {
        return records.standing(conversation)
                .decided()
                .filter(one -> one.keeping() == Keeping.REGISTER)
                .orElseThrow(() -> new Refused("records.not-to-be-registered"));
    }

    private Numbered numbered(Conversation conversation) {
        var year = staff.today().getYear();
        return conversation.secret() ? numbers.nextSecret(year) : numbers.next(board(conversation.place()), year);
    }

    private Registered enter(
            Conversation conversation,
            Reason reason,
            Instant until,
            Numbered numbered,
            Particulars wanted,
            Actor actor) {
        var board = board(conversation.place());
        var said = numbered.kind() == Series.SECRET ? wanted.masked().secret() : wanted.masked();
        try {
            var id = rows.add(new Fresh(
                    numbered.series(),
                    board.id(),
                    staff.today().getYear(),
                    numbered.designation(),
                    numbered.within(),
                    said,
                    numbered.kind() == Series.SECRET,
                    Optional.of(conversation.id()),
                    until,
                    Optional.of(reason.name()),
                    actor.name(),
                    records.now()));
            ledger.record(
                    actor,
                    new DocumentRegistered(
                            Optional.of(conversation.id().value()),
                            numbered.designation(),
                            board.name(),
                            numbered.kind(),
                            said.day()));
            return find(id);
        } catch (DuplicateKeyException twice) {
            throw new Refused("records.already-registered");
        }
    }

    /**
     * What the drill hides: each time it is run is a document of its own.
     *
     * @return its number in this year's secret series
     */
    @Transactional
    public int registerSecret(ConversationId id, Actor actor) {
        var conversation = inbox.find(id);
        var numbered = numbers.nextSecret(staff.today().getYear());
        enter(conversation, Reason.SECRET, records.now(), numbered, proposed(conversation), actor);
        return numbered.number();
    }

    /** What the form is filled with: received when it reached the city, by whoever wrote, named after its place. */
    public Particulars proposed(Conversation conversation) {
        return new Particulars(
                LocalDate.ofInstant(conversation.firstAt(), Words.ZONE),
                Direction.RECEIVED,
                new Particular(conversation.author(), Optional.of(LeftOut.PRIVATE_PERSON)),
                Particular.shown(Words.swedish(
                        "records.concerns.proposed", conversation.network().brand(), conversation.accountName())));
    }

    /** A line that was not right is put right with a reason; what it was stays in the ledger's time, the number stays. */
    @Transactional
    public void correct(long id, Particulars wanted, String reason, Actor actor) {
        var entry = find(id);
        var said = entry.secret() && entry.series() == Series.SECRET
                ? wanted.masked().secret()
                : wanted.masked();
        rows.correct(id, said, records.now());
        ledger.record(
                actor,
                new DocumentCorrected(entry.conversation().map(ConversationId::value), entry.designation(), reason));
    }

    /** @param outside the case system's number, exactly as it was written there; nothing is read from it */
    @Transactional
    public void numbered(long id, String outside, Actor actor) {
        var entry = find(id);
        rows.numbered(id, outside, records.now());
        ledger.record(
                actor,
                new NumberReturned(entry.conversation().map(ConversationId::value), entry.designation(), outside));
    }

    /** Whether a unit is an authority with a diary of its own. */
    public boolean isAuthority(Unit unit) {
        return AUTHORITIES.contains(unit.kind());
    }

    /** The board or company that the unit stands under is the authority whose document it is. */
    public Unit board(List<Long> place) {
        return place.stream()
                .map(staff::unit)
                .filter(this::isAuthority)
                .findFirst()
                .orElseGet(() -> staff.unit(place.getFirst()));
    }

    public Registered find(long id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    public List<Registered> of(ConversationId conversation) {
        return rows.of(conversation);
    }

    public List<Conversation> toRegister(Collection<Long> units, int most) {
        return rows.toRegister(units, most).stream().map(inbox::find).toList();
    }

    public List<Registered> between(
            Collection<Long> boards, LocalDate from, LocalDate until, boolean unnumbered, int most) {
        return rows.between(boards, from, until, unnumbered, most);
    }

    /** The lines of what came in on an account. */
    public List<Registered> ofAccount(long account, LocalDate from, LocalDate until, int most) {
        return rows.ofAccount(account, from, until, most);
    }

    /** What is shown of a line has changed though the line has not, since its document was marked or no longer is. */
    public void shownOtherwise() {
        rows.changed();
    }
}
