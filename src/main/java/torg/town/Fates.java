package torg.town;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.register.AccountId;
import torg.register.Life;
import torg.register.Register;
import torg.register.above.Alarm;
import torg.register.above.Applying;
import torg.register.above.Caretaking;
import torg.register.above.Ending;
import torg.register.above.Inspection;
import torg.register.above.Looking;
import torg.register.stages.Ruling;
import torg.register.stages.Stage;
import torg.shell.Words;
import torg.staff.Person;
import torg.town.CityHall.Desk;

/** What befalls some of the town's accounts, so that each stage of an account's life has one to look at. */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class Fates {
    private static final String INSTEAD = "https://sundhamn.example/kontakt";
    private static final String BRAND_OF = "besok"; // the company for visitors, which has a name of its own

    /** The last of the town's accounts, one for each. */
    enum Fate {
        APPLIED(Network.TIKTOK),
        APPLIED_LATELY(Network.INSTAGRAM),
        REFUSED(Network.X),
        HIJACKED(Network.INSTAGRAM),
        CLOSING(Network.FACEBOOK),
        RESTING(Network.X),
        ARCHIVED(Network.FACEBOOK),
        CLOSED(Network.FACEBOOK);

        final Network network;

        Fate(Network network) {
            this.network = network;
        }

        boolean decided() {
            return ordinal() > REFUSED.ordinal();
        }

        /** @param left how many accounts are still to come, this one included */
        static Optional<Fate> of(int left) {
            return left <= values().length ? Optional.of(values()[values().length - left]) : Optional.empty();
        }
    }

    /** An account that something is going to befall. */
    record Fated(Fate fate, AccountId account, Desk desk) {}

    /** Something that happens on a day. */
    record Deed(LocalDate day, Runnable deed) {}

    private final Register register;
    private final Life life;
    private final Applying applying;
    private final Alarm alarm;
    private final Ending ending;
    private final Inspection inspection;
    private final Looking looking;
    private final Caretaking care;
    private final Map<String, String> words = Texts.named("fates.tsv");

    Fates(
            Register register,
            Life life,
            Applying applying,
            Alarm alarm,
            Ending ending,
            Inspection inspection,
            Looking looking,
            Caretaking care) {
        this.register = register;
        this.life = life;
        this.applying = applying;
        this.alarm = alarm;
        this.ending = ending;
        this.inspection = inspection;
        this.looking = looking;
        this.care = care;
    }

    /** What an account is called: as its unit is, but for the one that has a brand. */
    String name(Desk desk, Network network) {
        return branded(desk) && network == Network.SQUARE
                ? words.get("brand")
                : desk.unit().name();
    }

    private static boolean branded(Desk desk) {
        return desk.unit().shortName().equals(BRAND_OF);
    }

    /** The first first. */
    Deque<Deed> deeds(List<Fated> fated, List<Desk> desks, LocalDate begins) {
        var held = desks.get(2); // a board's administration
        var moratorium = new Deed(
                begins.plusDays(30),
                () -> applying.hold(
                        Optional.of(Network.X),
                        Optional.of(held.unit()),
                        words.get("moratorium"),
                        held.reference(begins, 412),
                        begins.plusDays(30),
                        Optional.empty(),
                        head(held)));
        var exemption = desks.stream()
                .filter(Fates::branded)
                .map(desk -> new Deed(LocalDate.now().minusDays(20), () -> exempt(desk)));
        return Stream.of(Stream.of(moratorium), exemption, fated.stream().flatMap(one -> deeds(one, begins)))
                .flatMap(deeds -> deeds)
                .sorted(Comparator.comparing(Deed::day))
                .collect(ArrayDeque::new, ArrayDeque::add, ArrayDeque::addAll);
    }

    private Stream<Deed> deeds(Fated one, LocalDate begins) {
        var today = LocalDate.now();
        var id = one.account();
        var head = head(one.desk());
        return switch (one.fate()) {
            case APPLIED -> Stream.of(new Deed(today.minusDays(9), () -> apply(one)));
            case APPLIED_LATELY -> Stream.of(new Deed(today.minusDays(2), () -> apply(one)));
            case REFUSED ->
                Stream.of(
                        new Deed(begins.plusDays(40), () -> apply(one)),
                        new Deed(begins.plusDays(50), () -> refuse(one, begins)));
            case HIJACKED ->
                Stream.of(new Deed(today.minusDays(2), () -> alarm.report(id, words.get("hijacked"), head)));
            case RESTING -> Stream.of(new Deed(today.minusDays(30), () -> rest(id, begins)));
            case CLOSING -> closing(one, begins, today.minusDays(12), today.plusDays(25));
            case ARCHIVED ->
                Stream.concat(
                        closing(one, begins, today.minusDays(60), today.minusDays(20)),
                        Stream.of(new Deed(today.minusDays(19), () -> ending.archive(id, head))));
            case CLOSED ->
                Stream.concat(
                        closing(one, begins, begins.plusDays(8), begins.plusDays(45)),
                        Stream.of(new Deed(begins.plusDays(46), () -> end(one))));
        };
    }

    private void apply(Fated one) {
        var which = one.fate().name().toLowerCase().replace('_', '-');
        applying.apply(
                register.find(one.account()),
                new Applying.Answers(
                        words.get(which + ".mission"),
                        PublicFace.said(one.desk().topics()),
                        words.get("considered"),
                        words.get(which + ".why-not")),
                one.desk().editor(),
                by(one.desk().editor()));
    }

    /** Dated the day before, for then its paper is in the city's files already: see {@link Upkeep#decidedOn}. */
    private void refuse(Fated one, LocalDate begins) {
        register.refuse(
                one.account(),
                new Ruling(one.desk().reference(begins, 388), begins.plusDays(49)),
                words.get("refused"),
                one.desk().head().id(),
                head(one.desk()));
    }

    private void rest(AccountId id, LocalDate begins) {
        if (register.find(id).stage() == Stage.ACTIVE) {
            life.rest(id, begins.minusDays(80), Actor.TORG);
        }
    }

    private Stream<Deed> closing(Fated one, LocalDate begins, LocalDate day, LocalDate lastDay) {
        var desk = one.desk();
        var which = one.fate().name().toLowerCase();
        return Stream.of(
                new Deed(
                        day,
                        () -> ending.begin(
                                one.account(),
                                new Ending.Decided(
                                        desk.reference(begins, 500 + one.fate().ordinal()),
                                        words.get(which),
                                        INSTEAD,
                                        lastDay),
                                desk.head().id(),
                                head(desk))),
                new Deed(day.plusDays(1), () -> ending.noticed(one.account(), day.plusDays(1), by(desk.editor()))));
    }

    private void end(Fated one) {
        var head = head(one.desk());
        care.nobodySignsIn(one.account(), head);
        ending.archive(one.account(), head);
        ending.end(one.account(), head);
    }

    /** Its sign on the square carries neither the company's name nor the city's, and may for a time. */
    private void exempt(Desk desk) {
        register.withHandle(Network.SQUARE, desk.unit().shortName()).ifPresent(account -> {
            looking.look(account.id(), by(desk.editor()));
            inspection.exempt(
                    account.id(),
                    "profile.name",
                    LocalDate.now().plusDays(150),
                    desk.reference(LocalDate.now(), 77),
                    words.get("exempt"),
                    desk.head().id(),
                    head(desk));
        });
    }

    private static Actor head(Desk desk) {
        return Actor.person(desk.head().id(), desk.head().name() + ", " + Words.swedish("staff.role.head"));
    }

    private static Actor by(Person person) {
        return Actor.person(person.id(), person.name());
    }
}
