package torg.simulator;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All dialects over one society. */
public final class Simulator {
    /** The one application that every dialect knows. */
    public static final String APPLICATION = "torg-in-the-simulator";

    /** Known to everybody who reads this: what it opens is invented. */
    public static final String SECRET = "only-opens-what-is-invented";

    private final Society society;
    private final Map<String, Dialect> dialects;
    private final Trouble trouble = new Trouble();

    public Simulator(Society society, List<Dialect> dialects) {
        this.society = society;
        this.dialects = dialects.stream().collect(Collectors.toMap(Dialect::name, Function.identity()));
    }

    public Society society() {
        return society;
    }

    public Trouble trouble() {
        return trouble;
    }

    /** @param dialect as the address names it */
    public Answer answer(String dialect, Request request) {
        var speaker = Optional.ofNullable(dialects.get(dialect));
        return speaker.flatMap(this::troubled)
                .or(() -> speaker.map(one -> one.answer(request)))
                .orElseGet(() -> Answer.empty(404));
    }

    /** Where the addresses of applications lead, when a platform asks there whose they are. */
    public void onAsked(Function<URI, Optional<Answer>> street) {
        dialects.values().stream()
                .flatMap(dialect -> dialect.doorbell().stream())
                .forEach(doorbell -> doorbell.leadsTo(street));
    }

    /** Asked before {@link #answer}, which says no where there is none. */
    public Optional<Broadcast> broadcast(String dialect, Request request) {
        return Optional.ofNullable(dialects.get(dialect))
                .filter(one -> troubled(one).isEmpty())
                .flatMap(one -> one.broadcast(request));
    }

    private Optional<Answer> troubled(Dialect dialect) {
        return dialect.sites().stream()
                .flatMap(site -> trouble.at(site, society.now()).stream())
                .findFirst()
                .map(Trouble::answer);
    }

    /** Hears what platforms tell applications, act by act; whoever carries it does so elsewhere and never makes an act wait. */
    public void onTold(Consumer<Dialect.Told> carrier) {
        society.listen(act -> dialects.values().stream()
                .filter(dialect -> dialect.sites().contains(act.site()))
                .flatMap(dialect -> dialect.told(act).stream())
                .forEach(carrier));
    }
}
