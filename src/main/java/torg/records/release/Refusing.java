package torg.records.release;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torg.ledger.Actor;
import torg.ledger.Ledger;
import torg.records.release.ReleaseEvent.ReleaseRefused;
import torg.records.release.parcel.Parcel;
import torg.shell.NotFound;
import torg.shell.Refused;
import torg.shell.ShellSettings;
import torg.shell.Words;
import torg.shell.paper.Paper;
import torg.staff.Staff;

/** The door to refusals in writing: by the one who has the delegation, when somebody asks for it (OSL 6 kap. 3 §). */
@Component
@EnableConfigurationProperties(ReleaseSettings.class)
public class Refusing {
    private final Release release;
    private final Weighing weighing;
    private final ItemRows items;
    private final DecisionRows rows;
    private final Paper paper;
    private final Staff staff;
    private final ShellSettings city;
    private final ReleaseSettings settings;
    private final Ledger ledger;

    Refusing(
            Release release,
            Weighing weighing,
            ItemRows items,
            DecisionRows rows,
            Paper paper,
            Staff staff,
            ShellSettings city,
            ReleaseSettings settings,
            Ledger ledger) {
        this.release = release;
        this.weighing = weighing;
        this.items = items;
        this.rows = rows;
        this.paper = paper;
        this.staff = staff;
        this.city = city;
        this.settings = settings;
        this.ledger = ledger;
    }

    /**
     * Decides on all that is withheld today, in whole or in part.
     *
     * @throws Refused when nobody has asked for it, nothing is withheld, whoever decides has no delegation from the board's
     *     head that day, or the reason tells what is masked
     */
    @Transactional
    public void decide(long id, String reason, long person, Actor actor) {
        var request = release.hold(id).open();
        if (request.decisionAskedAt().isEmpty()) {
            throw new Refused("release.nobody-has-asked");
        }
        var withheld = items.of(id).stream().filter(Item::withheld).toList();
        if (withheld.isEmpty()) {
            throw new Refused("release.nothing-is-withheld");
        }
        release.saysNothingMasked(id, reason);
        var board = staff.unit(request.scope().board().orElseThrow(() -> new Refused("release.whose-records")));
        var authority = switch (staff.authority(person, board, staff.today())
                .orElseThrow(() -> new Refused("release.no-delegation", board.name()))) {
            case Staff.Authority.Head head -> Words.swedish("release.as-head");
            case Staff.Authority.Delegate(var delegation) ->
                Words.swedish("release.by-delegation", delegation.reference());
        };
        var lines = withheld.stream().map(this::line).toList();
        var pdf = paper.pdf(new RefusalSheet(
                city.city(),
                board.name(),
                id,
                request.receivedAt(),
                lines,
                reason,
                actor.name(),
                authority,
                staff.today(),
                settings.court()));
        var hash = Parcel.sha256(pdf);
        var decision = rows.add(id, lines.size(), authority, person, actor.name(), release.now(), pdf, hash);
        var paragraphs = new TreeSet<String>();
        lines.forEach(line -> paragraphs.addAll(line.provisions()));
        ledger.record(actor, new ReleaseRefused(id, decision, lines.size(), List.copyOf(paragraphs), authority, hash));
    }

    private RefusalSheet.Line line(Item item) {
        return new RefusalSheet.Line(
                Words.swedish(item.kind().word()) + " " + item.number() + ", " + item.title(),
                item.tested().orElseThrow().outcome() == Outcome.REFUSED,
                weighing.paragraphs(item));
    }

    public List<Decision> of(long request) {
        return rows.of(request);
    }

    public byte[] paper(long request, long decision) {
        return rows.pdf(request, decision).orElseThrow(NotFound::new);
    }

    /** Whether somebody may decide for this request's board today. */
    public Optional<Staff.Authority> authority(ReleaseRequest request, long person) {
        return request.scope().board().flatMap(board -> staff.authority(person, staff.unit(board), staff.today()));
    }
}
