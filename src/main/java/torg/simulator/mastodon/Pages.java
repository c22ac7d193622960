package torg.simulator.mastodon;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import torg.simulator.Request;
import torg.simulator.Thing;

/** api/guidelines#pagination: {@code min_id} turns forwards from there, the others backwards from the newest. */
final class Pages {
    private Pages() {}

    static List<Thing> of(List<Thing> newestFirst, Request request, int usual, int most) {
        var limit = number(request, "limit").map(BigInteger::intValue).orElse(usual);
        var min = number(request, "min_id");
        var since = number(request, "since_id").or(() -> min);
        var max = number(request, "max_id");
        var fitting = newestFirst.stream()
                .filter(thing -> since.isEmpty() || id(thing).compareTo(since.get()) > 0)
                .filter(thing -> max.isEmpty() || id(thing).compareTo(max.get()) < 0)
                .toList();
        var page = (min.isPresent() ? fitting.reversed() : fitting)
                .stream().limit(Math.min(most, limit)).toList();
        return min.isPresent() ? page.reversed() : page;
    }

    private static BigInteger id(Thing thing) {
        return new BigInteger(thing.id());
    }

    private static Optional<BigInteger> number(Request request, String name) {
        return request.parameter(name).filter(said -> said.matches("\\d{1,30}")).map(BigInteger::new);
    }
}
