package torg.town;

import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.images.Consent;
import torg.images.ConsentId;
import torg.images.Consents;
import torg.images.Depicted;
import torg.images.Guardians;
import torg.images.ImageId;
import torg.images.Images;
import torg.images.Licence;
import torg.images.Particulars;
import torg.images.Post;
import torg.images.Search;
import torg.ledger.Actor;
import torg.register.Account;
import torg.register.Register;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Staff;
import torg.staff.Unit;

/** The town's dozen images, with what befalls images: a consent that ends soon, one that is taken back, a guardian who is missing. */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class Gallery {
    private static final Search ALL = new Search("", Optional.empty(), Search.Which.ALL);

    private final Staff staff;
    private final Register register;
    private final Images images;
    private final Consents consents;

    Gallery(Staff staff, Register register, Images images, Consents consents) {
        this.staff = staff;
        this.register = register;
        this.images = images;
        this.consents = consents;
    }

    /** @param fate of the last person in it: {@code holds}, {@code soon}, {@code back}, {@code one}, {@code protected} or {@code nobody} noted */
    private record Line(
            String board,
            String title,
            String creator,
            Licence licence,
            String reference,
            String alternative,
            String decorative,
            int adults,
            int children,
            String fate) {
        static Line of(String[] field) {
            return new Line(
                    field[0],
                    field[1],
                    field[2],
                    Licence.valueOf(field[3]),
                    field[4],
                    field[5],
                    field[6],
                    Integer.parseInt(field[7]),
                    Integer.parseInt(field[8]),
                    field[9]);
        }
    }

    void hangOnce() {
        if (images.page(ALL, 1).isEmpty()) {
            var lines = Texts.rows("images.tsv").map(Line::of).toList();
            for (var n = 0; n < lines.size(); n++) {
                hang(lines.get(n), n);
            }
        }
    }

    private void hang(Line line, int number) {
        staff.units().stream()
                .filter(unit -> unit.shortName().equals(line.board() + "-forvaltning"))
                .findFirst()
                .ifPresent(unit -> keeper(unit).ifPresent(keeper -> hang(line, number, unit, keeper)));
    }

    private void hang(Line line, int number, Unit unit, Person keeper) {
        var actor = Actor.person(keeper.id(), keeper.name());
        var arms = line.title().equals("Stadsvapnet");
        var id = images.add(
                new Particulars(
                        line.title(),
                        unit,
                        line.creator(),
                        line.licence(),
                        line.reference(),
                        line.licence() == Licence.LICENSED
                                ? Optional.of(images.today().plusMonths(8))
                                : Optional.empty(),
                        arms ? "Stadsarkivet" : "Uppdrag " + (2026_100 + number),
                        line.alternative(),
                        line.decorative(),
                        line.adults() + line.children() > 0,
                        line.children() > 0),
                arms ? Crest.city() : Scene.of(number, line.adults(), line.children()),
                actor);
        var noted = people(line, id, actor);
        account(unit)
                .ifPresent(account -> images.note(
                        id,
                        new Post(
                                Optional.of(account.id()),
                                account.network(),
                                "https://example.com/sundhamn/" + (20_260 + number),
                                images.today().minusDays(7L * (number + 1))),
                        actor));
        if (line.fate().equals("back")) {
            noted.ifPresent(consent -> consents.withdraw(consent, "Ringde kontaktcenter och har ångrat sig", actor));
        }
    }

    /** @return the last one's consent, to whom it happens */
    private Optional<ConsentId> people(Line line, ImageId id, Actor actor) {
        var all = line.adults() + line.children();
        var last = Optional.<ConsentId>empty();
        for (var n = 0; n < all && !line.fate().equals("nobody"); n++) {
            var child = n >= line.adults();
            var subject = new Depicted(
                    "Person " + (n + 1) + " i ”" + line.title() + "”",
                    child ? "Vårdnadshavare till person " + (n + 1) : "",
                    "person" + (n + 1) + "@example.com");
            last = Optional.of(consents.note(id, terms(line, n == all - 1, child), subject, actor));
        }
        return last;
    }

    private Consent.Terms terms(Line line, boolean last, boolean child) {
        var today = images.today();
        var fate = last ? line.fate() : "holds";
        return new Consent.Terms(
                child || fate.equals("back") ? Consent.Ground.CONSENT : Consent.Ground.AGREEMENT,
                "Blankett " + line.board().toUpperCase() + " 2026:"
                        + (40 + line.title().length()),
                "Informera om " + line.title().toLowerCase(),
                Set.of(),
                child,
                child ? (fate.equals("one") ? Guardians.ONE_OF_TWO : Guardians.BOTH) : Guardians.NOT_NEEDED,
                fate.equals("protected"),
                today.minusMonths(11),
                fate.equals("soon") ? today.plusDays(19) : today.plusMonths(14));
    }

    private Optional<Account> account(Unit unit) {
        return register
                .search(new Register.Search("", Optional.empty(), Optional.of(unit.id()), Optional.empty()), 0, 1)
                .stream()
                .findFirst();
    }

    private Optional<Person> keeper(Unit unit) {
        return staff.in(unit).stream()
                .filter(colleague -> colleague.assignment().role() == Role.UNIT_MANAGER)
                .map(colleague -> colleague.person())
                .findFirst();
    }
}
