package torg.town;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.answers.Publicity;
import torg.ledger.Actor;
import torg.records.Classified.By;
import torg.records.Keeping;
import torg.records.Reason;
import torg.records.Records;
import torg.records.Records.Standing;
import torg.records.diary.Diary;
import torg.records.diary.NumberPattern;
import torg.records.diary.Numbering;
import torg.records.diary.PublicDiary;
import torg.records.diary.Registered;
import torg.records.secrecy.Secrecy;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;
import torg.staff.UnitKind;

/** The town's registrar has been at work: most of what came in is classified, the diary is alive, and something waits. */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class RecordOffice {
    private static final int LOOKED_THROUGH = 300;
    private static final int TOGETHER = 100;
    private static final int ALONE = 3; // every third is registered by itself, the others are collected

    private final Records records;
    private final Diary diary;
    private final PublicDiary open;
    private final Numbering numbering;
    private final Secrecy secrecy;
    private final Publicity publicity;
    private final Staff staff;
    private final PaperPlan plan;

    RecordOffice(
            Records records,
            Diary diary,
            PublicDiary open,
            Numbering numbering,
            Secrecy secrecy,
            Publicity publicity,
            Staff staff,
            PaperPlan plan) {
        this.records = records;
        this.diary = diary;
        this.open = open;
        this.numbering = numbering;
        this.secrecy = secrecy;
        this.publicity = publicity;
        this.staff = staff;
        this.plan = plan;
    }

    void workOnce() {
        var city = staff.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .findFirst();
        if (open.search(PublicDiary.Search.ALL, 1).isEmpty()) {
            city.ifPresent(whole -> registrar(whole).ifPresent(person -> work(whole, person)));
        }
    }

    private Optional<Person> registrar(Unit city) {
        return staff.in(city).stream()
                .filter(colleague -> colleague.assignment().role() == Role.REGISTRAR)
                .map(colleague -> colleague.person())
                .findFirst();
    }

    private void work(Unit city, Person person) {
        var actor = Actor.person(person.id(), person.name());
        var by = new By(person.id(), person.name(), records.now());
        var old = records.now().minus(2, ChronoUnit.DAYS);
        var waiting = records.waiting(staff.idsBelow(List.of(city.id())), 0, LOOKED_THROUGH).stream()
                .filter(one -> one.conversation().lastAt().isBefore(old))
                .toList();
        var clear = waiting.stream()
                .filter(one -> one.proposal().clear())
                .map(one -> one.conversation().id())
                .toList();
        for (var n = 0; n < clear.size(); n += TOGETHER) {
            records.classifyTogether(clear.subList(n, Math.min(clear.size(), n + TOGETHER)), by, actor);
        }
        mark(waiting, by, actor);
        register(waiting, by, actor);
        plan.enterOnce(actor);
    }

    /** One that really may be secret, and that nobody has answered for everybody. */
    private void mark(List<Standing> waiting, By by, Actor actor) {
        waiting.stream()
                .filter(one -> one.proposal().reason() == Reason.SECRET)
                .map(one -> one.conversation().id())
                .filter(id -> !publicity.isPublic(id))
                .findFirst()
                .ifPresent(id -> secrecy.mark(id, "OSL-26-1", Optional.empty(), by, actor));
    }

    private void register(List<Standing> waiting, By by, Actor actor) {
        var boards = new HashMap<Long, Unit>();
        var n = 0;
        for (var one : toRegister(waiting)) {
            var conversation = one.conversation();
            if (records.lastDecided(conversation.id()).isEmpty()) {
                records.classify(conversation.id(), one.proposal().reason(), by, actor);
            }
            var board = diary.board(conversation.place());
            if (boards.put(board.id(), board) == null && board.shortName().equals("ks")) {
                numbering.choose(board, new NumberPattern("KS-SM {year}/{number:4}"), actor);
            }
            if (n++ % ALONE == 0 && !conversation.secret()) {
                var line = diary.register(conversation.id(), diary.proposed(conversation), actor);
                number(line, n, actor);
            }
        }
        boards.values().forEach(board -> diary.collect(board, actor));
    }

    private static List<Standing> toRegister(List<Standing> waiting) {
        return waiting.stream()
                .filter(one -> one.proposal().keeping() == Keeping.REGISTER)
                .filter(one -> one.proposal().reason() != Reason.SECRET)
                .toList();
    }

    /** As the case system of a city writes them: no two alike (domain.md 3.8). */
    private void number(Registered line, int n, Actor actor) {
        var written = Map.of(0, "KS 2026/%d", 1, "2026-KS%04d", 2, "KSN-2026-%04d");
        diary.numbered(line.id(), written.get(n % written.size()).formatted(100 + n), actor);
    }
}
