package torg.register.processing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.register.processing.ProcessingEvent.ProcessingDescribed;
import torg.register.processing.ProcessingEvent.TransferChecked;
import torg.register.processing.ProcessingRows.Note;
import torg.shell.Refused;
import torg.shell.Words;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** The door to the record of processing. It is the register read with other eyes, and what the register does not know. */
@Component
public class Processing {
    /** Cities have hundreds; what is more is exported and not shown. */
    public static final int MOST = 10_000;

    private final ProcessingRows rows;
    private final Register register;
    private final Staff staff;
    private final Ledger ledger;

    Processing(ProcessingRows rows, Register register, Staff staff, Ledger ledger) {
        this.rows = rows;
        this.register = register;
        this.staff = staff;
        this.ledger = ledger;
    }

    /** Each platform the city may be on. */
    public List<Transfer> transfers() {
        var checks = rows.newest();
        return Arrays.stream(Network.withAccounts())
                .map(network -> new Transfer(network, Optional.ofNullable(checks.get(network))))
                .toList();
    }

    public List<Processed> record() {
        var transfers = transfers().stream().collect(Collectors.toMap(Transfer::network, t -> t));
        var notes = rows.notes();
        var units = staff.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        return register
                .search(new Register.Search("", Optional.empty(), Optional.empty(), Optional.empty()), 0, MOST)
                .stream()
                .map(account -> processed(
                        account,
                        units,
                        Optional.ofNullable(notes.get(account.id().value())),
                        transfers))
                .toList();
    }

    private static Processed processed(
            Account account, Map<Long, Unit> units, Optional<Note> note, Map<Network, Transfer> transfers) {
        return new Processed(
                account,
                controller(account, units),
                note.map(Note::categories).orElseGet(() -> Words.t("processing.categories.usual")),
                note.map(Note::retention).orElseGet(() -> Words.t("processing.retention.usual")),
                note.isPresent(),
                transfers.get(account.network()));
    }

    /** The authority is the board, or the company; an account of the whole city is the city board's. */
    private static String controller(Account account, Map<Long, Unit> units) {
        return account.unit().path().reversed().stream()
                .map(units::get)
                .filter(unit -> unit != null
                        && (unit.kind() == UnitKind.BOARD
                                || unit.kind() == UnitKind.DISTRICT_BOARD
                                || unit.kind() == UnitKind.COMPANY))
                .findFirst()
                .map(Unit::name)
                .orElseGet(() -> account.unit().name());
    }

    @Transactional
    public void check(Network network, Transfer.Check check, Actor colleague) {
        if (check.checkedOn().isAfter(staff.today())) {
            throw new Refused("processing.not-in-the-future");
        }
        rows.add(network, check);
        ledger.record(
                colleague,
                new TransferChecked(
                        network, check.basis(), check.recipient(), check.note(), check.checkedOn(), colleague.name()));
    }

    @Transactional
    public void describe(AccountId id, String categories, String retention, Actor colleague) {
        var account = register.find(id);
        rows.note(account.id(), new Note(categories, retention), staff.today(), colleague.name());
        ledger.record(colleague, new ProcessingDescribed(id.value(), categories, retention, colleague.name()));
    }

    /** The whole record, as the supervisory authority may ask for it (article 30.4). */
    public void csv(OutputStream to) throws IOException {
        var today = staff.today();
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(to, StandardCharsets.UTF_8))) {
            csv.writeRecord(
                    "account",
                    "platform",
                    "address",
                    "controller",
                    "unit",
                    "purpose",
                    "legal_basis",
                    "categories",
                    "recipients",
                    "transfer_basis",
                    "transfer_checked_on",
                    "transfer_fault",
                    "retention",
                    "security");
            for (var line : record()) {
                csv.writeRecord(Stream.of(
                                line.account().name(),
                                line.account().network().brand(),
                                line.account().address().orElse(line.account().handle()),
                                line.controller(),
                                line.account().unit().name(),
                                line.purpose(),
                                Words.t("processing.legal-basis.usual"),
                                line.categories(),
                                line.recipients(),
                                line.transfer()
                                        .check()
                                        .map(c -> Words.t(c.basis().word()))
                                        .orElse(""),
                                line.transfer()
                                        .check()
                                        .map(c -> c.checkedOn().toString())
                                        .orElse(""),
                                line.fault(today).map(f -> Words.t(f.word())).orElse(""),
                                line.retention(),
                                Words.t("processing.security.usual"))
                        .map(Processing::guarded)
                        .toList());
            }
        } catch (UncheckedIOException readerLeft) {
            throw readerLeft.getCause();
        }
    }

    /** A spreadsheet would reckon with what begins like a formula. */
    private static String guarded(String value) {
        return value.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + value : value;
    }
}
