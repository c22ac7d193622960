package torg.records.release;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.inbox.Conversation;
import torg.inbox.Inbox;
import torg.ledger.Ledger;
import torg.privacy.Masking;
import torg.records.diary.Diary;
import torg.records.diary.Registered;
import torg.records.secrecy.Marking;
import torg.records.secrecy.Secrecy;
import torg.shell.Words;
import torg.staff.Staff;

/** Lines of the diary, whole; what everybody may see of them stands in the public diary anyway. */
@Component
class DiarySource implements Source {
    private static final int LOOKED_THROUGH = 300;

    private final Diary diary;
    private final Inbox inbox;
    private final Secrecy secrecy;
    private final Staff staff;
    private final Ledger ledger;
    private final Masking masking = new Masking();

    DiarySource(Diary diary, Inbox inbox, Secrecy secrecy, Staff staff, Ledger ledger) {
        this.diary = diary;
        this.inbox = inbox;
        this.secrecy = secrecy;
        this.staff = staff;
        this.ledger = ledger;
    }

    @Override
    public Kind kind() {
        return Kind.DIARY;
    }

    @Override
    public List<Candidate> find(Scope scope, Collection<Long> units, int most) {
        var until = scope.until().orElseGet(staff::today);
        return diary.between(units, scope.from().orElse(until.minusYears(1)), until, false, LOOKED_THROUGH).stream()
                .filter(line -> scope.fits(shown(line)))
                .filter(line -> scope.account().isEmpty() || scope.account().equals(account(line)))
                .limit(most)
                .map(this::candidate)
                .toList();
    }

    private Optional<Long> account(Registered line) {
        return line.conversation().map(inbox::find).flatMap(Conversation::account);
    }

    private String shown(Registered line) {
        return line.designation()
                + " " + line.outside().orElse("")
                + (line.secret()
                        ? ""
                        : " " + line.particulars().party().text() + " "
                                + line.particulars().concerns().text());
    }

    private Candidate candidate(Registered line) {
        return new Candidate(
                Kind.DIARY,
                line.id(),
                title(line),
                line.registeredAt(),
                line.secret()
                        ? Words.t("records.secret")
                        : masking.mask(line.particulars().concerns().text()).text(),
                line.secret());
    }

    private static String title(Registered line) {
        return line.designation() + ", " + line.boardName();
    }

    @Override
    public Optional<Original> copy(long number) {
        var line = diary.find(number);
        var text = new StringBuilder();
        MessageSource.line(text, "records.designation", line.designation());
        MessageSource.line(text, "records.outside", line.outside().orElse(""));
        MessageSource.line(
                text,
                line.particulars().direction().word(),
                line.particulars().day().toString());
        MessageSource.line(
                text, "records.form.party", line.particulars().party().text());
        MessageSource.line(
                text, "records.form.concerns", line.particulars().concerns().text());
        var about = line.conversation().map(id -> "inbox/" + id.value()).orElse("diary");
        return Optional.of(new Original(
                Kind.DIARY,
                number,
                title(line),
                line.registeredAt(),
                text.toString(),
                List.of(line.particulars().party().text()),
                line.conversation().flatMap(secrecy::standing).map(Marking::paragraph),
                0,
                0,
                ledger.history(about).stream()
                        .filter(one -> one.kind().equals("records.document-registered"))
                        .filter(one -> one.particulars()
                                .filter(said -> line.designation().equals(said.get("designation")))
                                .isPresent())
                        .map(one -> one.entry())
                        .limit(1)
                        .toList(),
                line.board()));
    }
}
