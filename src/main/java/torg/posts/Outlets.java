package torg.posts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torg.platforms.Ability;
import torg.platforms.Network;
import torg.platforms.Platforms;
import torg.register.Account;
import torg.register.Register;
import torg.shell.Refused;

/** Where the city can speak: accounts that are connected, on platforms that Torg can publish on. */
@Component
public class Outlets {
    private final Platforms platforms;
    private final Register register;

    Outlets(Platforms platforms, Register register) {
        this.platforms = platforms;
        this.register = register;
    }

    /** By network, and there in Swedish order of their units. */
    public List<Account> all() {
        return platforms.all().stream()
                .map(platform -> platform.network())
                .filter(network -> rule(network).isPresent())
                .sorted(Comparator.naturalOrder())
                .flatMap(network -> register.speakingOn(network).stream())
                .toList();
    }

    /** Empty where Torg cannot publish. */
    public Optional<Rule> rule(Network network) {
        return platforms
                .on(network)
                .filter(platform -> platform.abilities().contains(Ability.PUBLISH))
                .flatMap(platform -> platform.publishing()
                        .map(there -> new Rule(there.limit(), there.pictures(), platform.abilities())));
    }

    /** @throws Refused when the account cannot speak now */
    Rule required(Account account) {
        if (account.connection().isEmpty()) {
            throw new Refused("posts.not-connected");
        }
        return rule(account.network())
                .orElseThrow(() ->
                        new Refused("posts.cannot-publish", account.network().brand()));
    }
}
