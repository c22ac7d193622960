package torg.records.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.records.Reason;
import torg.records.diary.Diary;
import torg.records.diary.DiaryEvent.DiaryExported;
import torg.records.diary.Registered;
import torg.shell.ShellSettings;
import torg.shell.Words;
import torg.shell.paper.GuardedCsv;

/** The diary's lines as files for the city's case system. Of what is secret they hold that it exists, and no more. */
@Component
public class Export {
    private static final int MOST = 100_000;

    /** The first line of the file. The names and their order are promised to programs. */
    public static final List<String> COLUMNS = List.of(
            "beteckning",
            "myndighet",
            "serie",
            "datum",
            "riktning",
            "avsandare_eller_mottagare",
            "arendemening",
            "sekretessmarkerad",
            "skal",
            "registrerad_av",
            "registrerad",
            "arendesystemets_nummer",
            "adress");

    private final Diary diary;
    private final Ledger ledger;
    private final ShellSettings settings;
    private final Clock clock;

    Export(Diary diary, Ledger ledger, ShellSettings settings, Clock clock) {
        this.diary = diary;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    public enum Form {
        CSV,
        ERMS
    }

    /** @param unnumbered only what the case system has not given a number yet */
    public record Wanted(Form form, Collection<Long> boards, LocalDate from, LocalDate until, boolean unnumbered) {}

    /** That a file was made is written down; the lines are then written by {@link #write}. */
    @Transactional
    public List<Registered> take(Wanted wanted, Actor actor) {
        var lines = diary.between(wanted.boards(), wanted.from(), wanted.until(), wanted.unnumbered(), MOST);
        ledger.record(actor, new DiaryExported(wanted.form().name(), lines.size()));
        return lines;
    }

    public void write(Form form, List<Registered> lines, OutputStream to) throws IOException, XMLStreamException {
        switch (form) {
            case CSV -> csv(lines, to);
            case ERMS ->
                new Erms(settings.city(), settings.address(), clock.instant().truncatedTo(ChronoUnit.SECONDS))
                        .write(lines, to);
        }
    }

    private void csv(List<Registered> lines, OutputStream to) throws IOException {
        try (var csv = new GuardedCsv(to)) {
            csv.write(COLUMNS);
            lines.forEach(line -> csv.write(cells(line)));
        }
    }

    private List<String> cells(Registered line) {
        return List.of(
                line.designation(),
                line.boardName(),
                Words.swedish(line.series().word()),
                line.particulars().day().toString(),
                Words.swedish(line.particulars().direction().word()),
                line.partyInFiles(),
                line.concernsInFiles(),
                line.secret() ? "ja" : "nej",
                line.reason().map(Reason::valueOf).map(Reason::code).orElse(""),
                line.registeredBy(),
                line.registeredAt().toString(),
                line.outside().orElse(""),
                line.conversation()
                        .map(id -> settings.address() + "/records/" + id.value())
                        .orElse(""));
    }
}
