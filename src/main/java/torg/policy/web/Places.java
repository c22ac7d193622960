package torg.policy.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import torg.policy.Scope;
import torg.shell.Words;
import torg.staff.Unit;

/** For whom a rule holds, in words. Policy stands below the platforms, so it knows their brands as words only. */
public final class Places {
    public static final List<String> NETWORKS = List.of(
            "SQUARE",
            "FACEBOOK",
            "INSTAGRAM",
            "THREADS",
            "LINKEDIN",
            "YOUTUBE",
            "X",
            "TIKTOK",
            "BLUESKY",
            "MASTODON",
            "MAIL");

    private Places() {}

    public static String network(String name) {
        return Words.t("policy.network." + name.toLowerCase(Locale.ROOT));
    }

    /** Empty for the whole city. */
    public static Optional<String> said(Scope scope, LongFunction<Unit> units) {
        return said(scope.unit().map(units::apply).map(Unit::name), scope.network());
    }

    public static Optional<String> said(Optional<String> unit, Optional<String> network) {
        if (unit.isPresent() && network.isPresent()) {
            return Optional.of(Words.t("policy.where.both", unit.get(), network(network.get())));
        }
        return unit.map(name -> Words.t("policy.where.unit", name))
                .or(() -> network.map(name -> Words.t("policy.where.network", network(name))));
    }
}
