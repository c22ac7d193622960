package torg.town;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.platforms.Network;
import torg.register.Account;
import torg.register.AccountId;
import torg.register.Register;
import torg.shell.ShellSettings;
import torg.shell.Words;

/** Who lives in the invented networks: the city's accounts that have their address there. */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
public class Population {
    private static final int FIRST = 400;

    private final Register register;
    private final InventedNetworks networks;
    private final TownSettings settings;
    private final ShellSettings shell;
    private final Clock clock;
    private final Texts texts = Texts.read();
    private volatile List<AccountId> singular = List.of();

    Population(Register register, InventedNetworks networks, TownSettings settings, ShellSettings shell, Clock clock) {
        this.register = register;
        this.networks = networks;
        this.settings = settings;
        this.shell = shell;
        this.clock = clock;
    }

    /** Empty when the city has no such account there. */
    public Optional<Persona> find(Network network, String handle) {
        return register.withHandle(network, handle)
                .filter(this::lives)
                .map(account -> Persona.of(
                        account,
                        guise(account),
                        settings.seed(),
                        shell.city(),
                        shell.address(),
                        texts,
                        LocalDate.now(clock.withZone(Words.ZONE))));
    }

    private boolean lives(Account account) {
        return account.address()
                .filter(address -> address.startsWith(networks.base().toString()))
                .isPresent();
    }

    private Guise guise(Account account) {
        var place = singular().indexOf(account.id());
        return place >= 0 ? Guise.ONCE.get(place) : Guise.of(settings.seed(), account.network(), account.handle());
    }

    /** The accounts with a fault of their own: every fourth of the first ones, as they came into the register. */
    private List<AccountId> singular() {
        if (singular.isEmpty()) {
            var there = register
                    .search(new Register.Search("", Optional.empty(), Optional.empty(), Optional.empty()), 0, FIRST)
                    .stream()
                    .filter(this::lives)
                    .map(Account::id)
                    .toList();
            var chosen = IntStream.range(0, there.size())
                    .filter(n -> n % 4 == 1)
                    .limit(Guise.ONCE.size())
                    .mapToObj(there::get)
                    .toList();
            if (chosen.size() < Guise.ONCE.size()) {
                return chosen; // the town is still moving in
            }
            singular = chosen;
        }
        return singular;
    }
}
