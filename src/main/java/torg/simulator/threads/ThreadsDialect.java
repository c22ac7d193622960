package torg.simulator.threads;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Dialect;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.door.Doorbell;

/**
 * The Threads API v1.0 as developers.facebook.com/docs/threads describes it (read 2026-11-21 and 22). Each class below names
 * its page. What no page says is marked so, and to be checked against a real application.
 */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
public class ThreadsDialect implements Dialect {
    private static final String VERSION = "/v1.0/";

    private final Doorbell doorbell = new Doorbell();
    private final Gate gate;
    private final Oauth oauth;
    private final Containers containers;
    private final Reading reading;
    private final Moderation moderation;
    private final Insights insights;
    private final Hooks hooks;

    public ThreadsDialect(Society society) {
        gate = new Gate(society);
        oauth = new Oauth(society);
        reading = new Reading(society);
        containers = new Containers(society);
        moderation = new Moderation(society);
        insights = new Insights(society);
        hooks = new Hooks(society, doorbell);
    }

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public Set<Site> sites() {
        return Set.of(Site.THREADS);
    }

    /** From now on an account bears so many calls in a day; really it is 4,800 times how often it was seen. */
    public void bears(int callsADay) {
        gate.bears(callsADay);
    }

    /**
     * Whoever runs the application sets on its own page where it is to be told about an account.
     *
     * @param word by which the address knows that it is Threads who asks
     * @return whether the address proved to be the application's; otherwise nothing is told there
     */
    public boolean tells(String account, String address, String word) {
        return hooks.set(account, address, word);
    }

    @Override
    public Optional<Doorbell> doorbell() {
        return Optional.of(doorbell);
    }

    @Override
    public Answer answer(Request request) {
        try {
            return route(request);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private Answer route(Request request) {
        return switch (request.path()) {
            case "/oauth/authorize" -> oauth.page(request);
            case "/oauth/access_token" -> oauth.first(request);
            case "/access_token" -> oauth.exchanged(request);
            case "/refresh_access_token" -> oauth.again(request);
            case String path when path.startsWith(VERSION) -> gate.counted(node(gate.opens(request, VERSION)));
            default -> throw Refusal.unknownPath();
        };
    }

    private Gate.Counted node(Call call) {
        return new Gate.Counted(call, () -> call.depth() == 1 ? one(call) : edge(call));
    }

    private Answer one(Call call) {
        if (call.method().equals("DELETE")) {
            return moderation.delete(call);
        }
        if (call.isMe()) {
            return reading.profile(call);
        }
        return containers.holds(call.node()) ? containers.status(call) : reading.one(call);
    }

    private Answer edge(Call call) {
        return switch (call.method() + " " + call.edge()) {
            case "GET threads" -> reading.posts(call);
            case "GET replies" -> call.isMe() ? reading.ownReplies(call) : reading.replies(call);
            case "GET conversation" -> reading.conversation(call);
            case "GET mentions" -> reading.mentions(call);
            case "GET insights" -> insights.media(call);
            case "GET threads_insights" -> insights.user(call);
            case "GET threads_publishing_limit" -> containers.limit(call);
            case "POST threads" -> containers.create(call);
            case "POST threads_publish" -> containers.publish(call);
            case "POST manage_reply" -> moderation.hide(call);
            default -> throw Refusal.unknownPath();
        };
    }

    @Override
    public List<Told> told(Act act) {
        return act instanceof Act.Said said ? hooks.told(said.thing()) : List.of();
    }
}
