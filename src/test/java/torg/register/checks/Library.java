package torg.register.checks;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.register.AccountId;
import torg.register.Particulars;
import torg.register.Register;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Unit;

/** A library with an account, and profiles of it: one that says all, and ones that lack something. */
@Component
public class Library {
    public static final String LONG = """
            Kontot drivs av %s, som är en del av Sundhamns stad. Här berättar vi om böcker och evenemang. \
            Vi svarar vardagar 8–16; räkna med svar inom två arbetsdagar. Inlägg, kommentarer och meddelanden \
            till oss är normalt allmänna handlingar. Det du skriver är synligt för alla. Skriv inte personnummer eller annat \
            känsligt. Gäller det ditt eget ärende, kontakta kontaktcenter@sundhamn.example. Kränkande kommentarer är inte \
            tillåtna. Vi döljer eller tar bort kommentarer som bryter mot reglerna. Så behandlar vi personuppgifter: \
            sundhamn.example/personuppgifter. Tillgänglighet: sundhamn.example/tillganglighet. Vid fara för liv: ring 112.""";

    private final Register register;
    private final Cast cast;
    private final Clock clock;

    Library(Register register, Cast cast, Clock clock) {
        this.register = register;
        this.cast = cast;
        this.clock = clock;
    }

    /** Everything a test needs of one library. */
    public record Desk(
            Unit board, Unit unit, Person head, Person manager, Person editor, AccountId account, String handle) {}

    public Desk open() {
        var board = cast.board("Kulturnämnden");
        var unit = cast.unit(board, "Stadsbiblioteket");
        var head = cast.in(Role.HEAD, board, "Hedvig");
        var manager = cast.in(Role.UNIT_MANAGER, unit, "Malin");
        var editor = cast.in(Role.WEB_EDITOR, unit, "Edit");
        var handle = "bibliotek-" + UUID.randomUUID();
        var account = register.register(
                new Particulars(
                        Network.SQUARE,
                        "Stadsbiblioteket",
                        handle,
                        Optional.empty(),
                        unit,
                        "Svara på frågor om böcker",
                        "Alla",
                        "Svar inom två dagar",
                        Optional.of(manager),
                        Optional.of(editor)),
                Optional.empty(),
                Actor.TORG);
        return new Desk(board, unit, head, manager, editor, account, handle);
    }

    public String whole() {
        return LONG.formatted("Stadsbiblioteket");
    }

    public Look.Seen seen(Desk desk, String description, Profile.Post... posts) {
        return seen(desk, description, Optional.empty(), posts);
    }

    public Look.Seen seen(Desk desk, String description, Optional<byte[]> picture, Profile.Post... posts) {
        return new Look.Seen(
                new Profile(
                        desk.handle(),
                        "Stadsbiblioteket",
                        description,
                        List.of(URI.create("https://sundhamn.example/bibliotek")),
                        List.of(),
                        picture,
                        posts.length == 0
                                ? List.of(post("alt", Duration.ofDays(2)))
                                : Stream.of(posts).toList()),
                ("raw " + description).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                clock.instant());
    }

    public Profile.Post post(String ref, Duration ago) {
        return new Profile.Post(new RemoteRef(ref), clock.instant().minus(ago), Optional.empty());
    }

    public Look unknown() {
        return new Look.Unknown("platforms.profile.captcha", clock.instant());
    }
}
