package torg.register.connecting.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import torg.platforms.Network;
import torg.platforms.health.Conditions;
import torg.platforms.health.Stands;

/** What the list of connections is narrowed to, and from where it goes on. What makes no sense narrows nothing. */
public record ConnectionsForm(String network, String stands, String from, Long after) {
    public ConnectionsForm {
        network = Objects.toString(network, "");
        stands = Objects.toString(stands, "");
        from = Objects.toString(from, "");
    }

    Optional<Network> chosen() {
        return Arrays.stream(Network.withAccounts())
                .filter(one -> one.name().equals(network))
                .findFirst();
    }

    Conditions.Search search() {
        return new Conditions.Search(chosen(), Stands.named(stands));
    }

    Conditions.After goesOn() {
        return Stands.named(from)
                .filter(one -> after != null)
                .map(one -> new Conditions.After(one, after))
                .orElse(Conditions.After.NOTHING);
    }

    public String narrowed(String more) {
        return "/connections?network=" + network + "&stands=" + more;
    }
}
