package torg.platforms;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import torg.platforms.consent.App;
import torg.platforms.consent.Apps;
import torg.platforms.consent.Family;
import torg.platforms.http.Pause;
import torg.platforms.webhooks.Webhooks.Forged;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Dialect;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Simulator;
import torg.simulator.SimulatorServer;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;
import torg.vault.Secret;
import torg.world.Fault;
import torg.world.FaultProxy;
import torg.world.MovableClock;

/**
 * A city with one page on a platform that is acted, Åsa, and a way between them that can be spoilt. An adapter's author
 * extends it with what is particular: which paths of the protocol connect, poll, reply and publish.
 */
public abstract class SimulatedWorld implements PlatformWorld, PlatformWorld.Way, AutoCloseable {
    private static final long SEED = 42;

    protected final MovableClock clock = new MovableClock();
    protected final Society society = new Society(SEED, clock);
    protected final Site site;
    protected final Member official;
    protected final Member city;
    protected final Member asa;
    protected final FaultProxy proxy;
    private final SimulatorServer server;
    private final ConcurrentLinkedQueue<Dialect.Told> told = new ConcurrentLinkedQueue<>();
    private final Platform platform;
    private volatile boolean shut;

    /**
     * @param dialect made over the society
     * @param platform the adapter, made with applications and a clock
     */
    protected SimulatedWorld(
            Site site, Family family, DialectOver dialect, BiFunction<Apps, Clock, Platform> platform) {
        this.site = site;
        official = society.join(site, "eva.webb", "Eva Webbredaktör", false);
        city = society.join(site, "simhallen", "Simhallen i Åkerby", true);
        asa = society.join(site, "asa", "Åsa Ödla", false);
        society.happens(new Act.Administers(site, official.id(), city.id()));
        var speaking = dialect.over(society);
        var simulator = new Simulator(society, List.of(speaking));
        simulator.onTold(told::add);
        simulator.onAsked(this::opened);
        server = new SimulatorServer(simulator);
        proxy = FaultProxy.before(server.address());
        var app = family.nextDoor(
                URI.create(proxy.address() + "/" + speaking.name()),
                Simulator.APPLICATION,
                new Secret(Simulator.SECRET));
        this.platform = platform.apply(asked -> asked == family ? Optional.of(app) : Optional.<App>empty(), clock);
    }

    /** As Torg's door answers a platform that asks whose the address is. */
    private Optional<Answer> opened(URI address) {
        if (shut) {
            return Optional.empty();
        }
        var call = new torg.platforms.webhooks.Call("GET", Request.pairs(address.getRawQuery()), Map.of(), new byte[0]);
        try {
            return webhooks()
                    .handshake(call)
                    .map(proof -> new Answer(
                            200,
                            Map.of("Content-Type", proof.type()),
                            proof.body().getBytes(StandardCharsets.UTF_8)));
        } catch (Forged no) {
            return Optional.of(Answer.empty(403));
        }
    }

    @Override
    public void ourDoorIsShut(boolean isShut) {
        shut = isShut;
    }

    @FunctionalInterface
    public interface DialectOver {
        Dialect over(Society society);
    }

    @Override
    public final Platform platform() {
        return platform;
    }

    @Override
    public final Clock clock() {
        return clock;
    }

    /** Nobody waits: the platform's clock goes on instead. */
    protected static Pause passing(Clock clock) {
        return time -> {
            ((MovableClock) clock).forward(time);
            return true;
        };
    }

    /** Who presses the button: the one who runs the page, or the account itself where nobody else does. */
    protected Member presses() {
        return official;
    }

    @Override
    public URI somebodyAgrees(URI page) {
        return pressed(page, presses().id());
    }

    @Override
    public URI somebodyDeclines(URI page) {
        return pressed(page, "nobody");
    }

    private static URI pressed(URI page, String as) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try (client) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(page + "&as=" + as)).build(), BodyHandlers.ofString());
            return URI.create(
                    answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body())));
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Secret withdrawnToken() {
        var granted = Agreeing.choose(this);
        society.happens(new Act.Withdrawn(site, presses().id(), ""));
        society.happens(new Act.Withdrawn(site, city.id(), ""));
        return granted.token();
    }

    @Override
    public RemoteRef citySays(String text) {
        return ref(society.post(city, text, List.of()));
    }

    @Override
    public RemoteRef somebodySends(String text, URI picture, String alternative) {
        var medium = new Thing.Medium(society.next(), "image/png", picture.toString(), alternative);
        return ref(society.say(site, asks(), city.id(), asa.id(), Optional.empty(), text, List.of(medium)));
    }

    /** How people turn to a page out of nothing. */
    protected Thing.Kind asks() {
        return Thing.Kind.MENTION;
    }

    @Override
    public RemoteRef somebodyReplies(RemoteRef under, String text) {
        return ref(society.comment(asa, thing(under), text));
    }

    @Override
    public void somebodyEdits(RemoteRef ref, String text) {
        society.happens(new Act.Changed(site, thing(ref).id(), text, society.now()));
    }

    @Override
    public void somebodyRemoves(RemoteRef ref) {
        society.happens(new Act.Removed(site, thing(ref).id(), asa.id(), society.now()));
    }

    @Override
    public void cityPresents(String name, String description) {
        society.happens(new Act.Presented(site, city.id(), name, description, Map.of()));
    }

    @Override
    public List<Standing> repliesSeen(RemoteRef under) {
        return society.under(site, thing(under).id()).stream()
                .filter(Thing::shown)
                .map(thing -> new Standing(ref(thing), thing.author(), thing.text()))
                .toList();
    }

    @Override
    public Hideable somebodyRepliesToTheCity(String text) {
        var post = citySays("Vi bygger om Storgatan.");
        return new Hideable(post, somebodyReplies(post, text));
    }

    @Override
    public boolean isShown(Hideable said) {
        return thing(said.ref()).shown();
    }

    @Override
    public Optional<Shown> shown(RemoteRef post) {
        return Optional.of(thing(post)).filter(Thing::shown).map(this::shown);
    }

    private Shown shown(Thing thing) {
        return new Shown(
                ref(thing),
                thing.text(),
                thing.media().stream().map(Thing.Medium::alternative).toList());
    }

    @Override
    public List<Shown> posts() {
        return society.at(site, city.id()).stream()
                .filter(thing -> thing.kind() == Thing.Kind.POST && thing.shown())
                .map(this::shown)
                .toList();
    }

    @Override
    public List<torg.platforms.webhooks.Call> calls() {
        var calls = new ArrayList<torg.platforms.webhooks.Call>();
        for (var one = told.poll(); one != null; one = told.poll()) {
            if (!one.welcome().getAsBoolean()) {
                continue;
            }
            var headers = one.headers().entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
            calls.add(new torg.platforms.webhooks.Call("POST", Map.of(), headers, one.body()));
        }
        return calls;
    }

    /** What adapters call a thing: its id alone, unless the platform's own name for it is longer. */
    protected RemoteRef ref(Thing thing) {
        return new RemoteRef(thing.id());
    }

    protected Thing thing(RemoteRef ref) {
        return society.thing(site, ref.value()).orElseThrow();
    }

    @Override
    public void clockGoes(Duration further) {
        clock.forward(further);
    }

    @Override
    public void aWhileLater() {
        clock.forward(Duration.ofMinutes(10));
    }

    @Override
    public Optional<Way> way() {
        return Optional.of(this);
    }

    @Override
    public void spoil(Way.Call kind, Fault fault) {
        proxy.next(pathOf(kind), fault);
    }

    /** A part of the path by which a call of this kind is known. */
    protected abstract String pathOf(Way.Call kind);

    @Override
    public void close() {
        proxy.close();
        server.close();
    }
}
