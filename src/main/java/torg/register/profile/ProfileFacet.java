package torg.register.profile;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.platforms.profile.Look;
import torg.register.Account;
import torg.register.above.Facet;
import torg.register.above.Facet.Mood;
import torg.shell.SignedIn;
import torg.shell.Words;

/** Says on an account's page when its profile was last seen, or why not. */
@Component
class ProfileFacet implements Facet.Teller {
    private final Looks looks;

    ProfileFacet(Looks looks) {
        this.looks = looks;
    }

    @Override
    public Optional<Facet> of(Account account, SignedIn reader) {
        if (!account.network().isPublic()) {
            return Optional.empty();
        }
        var look = looks.newest(account.id());
        var mood = look.map(ProfileFacet::mood).orElse(Mood.PLAIN);
        var said = look.map(ProfileFacet::said).orElseGet(() -> Words.t("register.profile.never"));
        return Optional.of(new Facet(
                40,
                "register.profile.facet",
                mood,
                said,
                "/register/" + account.id().value() + "/profile"));
    }

    private static Mood mood(Look look) {
        return switch (look) {
            case Look.Seen seen -> Mood.GOOD;
            case Look.Unknown unknown -> Mood.WARN;
            case Look.Gone gone -> Mood.BAD;
        };
    }

    private static String said(Look look) {
        var day = Words.date(LocalDate.ofInstant(look.at(), Words.ZONE));
        return switch (look) {
            case Look.Seen seen -> Words.t("register.profile.seen-on", day);
            case Look.Unknown unknown -> Words.t("register.profile.unknown");
            case Look.Gone gone -> Words.t("register.profile.gone");
        };
    }
}
