package torg.register.profile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import torg.ledger.Actor;
import torg.platforms.Credentials;
import torg.platforms.Network;
import torg.platforms.RemoteRef;
import torg.platforms.profile.Look;
import torg.platforms.profile.Profile;
import torg.platforms.profile.Profiles.Looked;
import torg.register.AccountId;
import torg.register.Particulars;
import torg.register.Register;
import torg.register.stages.Ruling;
import torg.staff.Cast;
import torg.staff.Person;
import torg.staff.Role;
import torg.staff.Unit;
import torg.vault.Secret;

/** Accounts that somebody looks at, and what is seen of them. */
@Component
class Sitters {
    static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 7};

    private final Register register;
    private final Cast cast;

    Sitters(Register register, Cast cast) {
        this.register = register;
        this.cast = cast;
    }

    AccountId account(Network network, Unit unit) {
        var name = "k" + UUID.randomUUID();
        return register.register(
                new Particulars(
                        network,
                        "Stadsbiblioteket",
                        name,
                        network == Network.SQUARE ? Optional.empty() : Optional.of("https://nowhere.invalid/" + name),
                        unit,
                        "Svara på frågor",
                        "Alla",
                        "Svar inom två dagar",
                        Optional.of(cast.person("Malin")),
                        Optional.of(cast.person("Edit"))),
                Optional.empty(),
                Actor.TORG);
    }

    AccountId account(Network network) {
        return account(network, cast.unit(cast.board("Kulturnämnden"), "Stadsbiblioteket"));
    }

    /** On the square, where one is connected without a secret. */
    AccountId connected() {
        var board = cast.board("Kulturnämnden");
        var head = cast.in(Role.HEAD, board, "Hedvig");
        var account = account(Network.SQUARE, cast.unit(board, "Stadsbiblioteket"));
        register.decide(account, new Ruling("KUN 2026/1303", cast.today()), head.id(), actor(head));
        register.connect(account, new Credentials("", "account/" + account.value(), new Secret("")), actor(head));
        return account;
    }

    static Actor actor(Person person) {
        return Actor.person(person.id(), person.name());
    }

    static Looked seen(String text, Instant at, Profile.Post... latest) {
        var profile = new Profile(
                "biblioteket",
                "Stadsbiblioteket",
                text,
                List.of(URI.create("https://sundhamn.example/bibliotek")),
                List.of(),
                Optional.of(PICTURE),
                List.of(latest));
        return new Looked(
                new Look.Seen(profile, ("<p>" + text).getBytes(StandardCharsets.UTF_8), at), Optional.empty());
    }

    static Looked unknown(String word, Instant at) {
        return new Looked(new Look.Unknown(word, at), Optional.empty());
    }

    static Profile.Post post(Instant at) {
        return new Profile.Post(new RemoteRef("post:" + UUID.randomUUID()), at, Optional.empty());
    }
}
