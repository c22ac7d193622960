package torg.inbox;

import java.util.Optional;
import torg.platforms.Network;
import torg.platforms.Way;

/** A queue, narrowed: only numbers and the names of our own types, so that it can be kept and counted with others. */
public record Look(
        Queue queue,
        Optional<Network> network,
        Optional<Long> unit,
        Optional<Long> account,
        Optional<Urgency> urgency,
        Optional<Way> way) {

    public static Look at(Queue queue) {
        return new Look(
                queue, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isNarrowed() {
        return network.isPresent() || unit.isPresent() || account.isPresent() || urgency.isPresent() || way.isPresent();
    }

    String where() {
        return queue.where()
                + network.map(Look::by).orElse("")
                + unit.map(u -> " and c.unit_id in (select id from unit where path @> array[" + u + "::bigint])")
                        .orElse("")
                + account.map(a -> " and c.account_id = " + a).orElse("")
                + urgency.map(u -> " and c.urgency = " + u.ordinal()).orElse("")
                + way.map(w -> " and c.way = '" + w.name() + "'").orElse("");
    }

    private static String by(Network network) {
        return network.isByHand()
                ? " and c.connection_id in (select connection_id from entrance where network = '" + network.name()
                        + "')"
                : " and c.account_id in (select id from account where network = '" + network.name() + "')";
    }
}
