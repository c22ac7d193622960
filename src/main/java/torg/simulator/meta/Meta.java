package torg.simulator.meta;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Dialect;
import torg.simulator.Request;
import torg.simulator.Simulator;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;
import torg.simulator.door.Doorbell;

/** Graph API v24.0 for Facebook pages and Instagram accounts (developers.facebook.com/docs/graph-api, read 2026-11-22). */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
public final class Meta implements Dialect {
    private static final String VERSION = "v24.0";

    private final Society society;
    private final Doorbell doorbell = new Doorbell();
    private final Things things;
    private final Login login;
    private final Usage usage;
    private final PageNodes pages;
    private final PageDeeds pageDeeds;
    private final MediaNodes media;
    private final MediaDeeds mediaDeeds;
    private final Talks talks;
    private final Numbers numbers;
    private final Calls calls;

    public Meta(Society society) {
        this.society = society;
        this.things = new Things(society);
        this.login = new Login(society, doorbell);
        this.usage = new Usage(society);
        this.pages = new PageNodes(society, things);
        this.pageDeeds = new PageDeeds(society, things);
        this.media = new MediaNodes(society, things);
        this.mediaDeeds = new MediaDeeds(society, things);
        this.talks = new Talks(society);
        this.numbers = new Numbers(society, pages);
        this.calls = new Calls(society, things);
    }

    @Override
    public String name() {
        return "meta";
    }

    @Override
    public Set<Site> sites() {
        return Set.of(Site.FACEBOOK, Site.INSTAGRAM);
    }

    @Override
    public Optional<Doorbell> doorbell() {
        return Optional.of(doorbell);
    }

    @Override
    public List<Dialect.Told> told(Act act) {
        return calls.about(act);
    }

    @Override
    public Answer answer(Request request) {
        try {
            return answered(request);
        } catch (Refusal no) {
            return no.answer();
        }
    }

    private Answer answered(Request request) {
        var path = List.of(request.path().replaceFirst("^/", "").split("/"));
        if (path.isEmpty() || !path.getFirst().equals(VERSION)) {
            throw Refusal.of(2635, "You are calling a deprecated version of the API, or none.");
        }
        var way = String.join("/", path.subList(1, path.size()));
        if (way.equals("dialog/oauth")) {
            return login.page(request);
        }
        var ask = Ask.of(request);
        return switch (request.method() + " " + way) {
            case "GET oauth/access_token" -> login.token(ask);
            case "POST " + Simulator.APPLICATION + "/subscriptions" -> Answer.json(200, login.subscribe(ask));
            default -> called(ask, path.subList(1, path.size()));
        };
    }

    private Answer called(Ask ask, List<String> way) {
        var caller = Caller.of(society, ask);
        var answer = metered(() -> {
            usage.call(caller);
            return switch (way.size()) {
                case 1 -> node(caller, ask, way.getFirst());
                case 2 -> edge(caller, ask, way.getFirst(), way.getLast());
                default -> throw Refusal.of(2500, "Unknown path components");
            };
        });
        return usage.told(caller, answer);
    }

    private static Answer metered(Supplier<JsonNode> what) {
        try {
            return Answer.json(200, what.get());
        } catch (Refusal no) {
            return no.answer();
        }
    }

    private JsonNode node(Caller caller, Ask ask, String id) {
        var facebook = caller.site() == Site.FACEBOOK;
        return switch (ask.request().method()) {
            case "GET" -> {
                ask.knows();
                yield found(caller, ask, id).told(ask.fields());
            }
            case "POST" ->
                facebook ? pageDeeds.change(caller.asPage(), id, ask) : mediaDeeds.change(caller.asPage(), id, ask);
            case "DELETE" -> facebook ? pageDeeds.remove(caller.asPage(), id) : mediaDeeds.remove(caller.asPage(), id);
            default -> throw Refusal.of(3, "Unsupported method");
        };
    }

    private Node found(Caller caller, Ask ask, String id) {
        if (id.equals("me") && caller.grant().sort().equals(Caller.USER)) {
            return new Node("User", caller.member().id())
                    .text("name", caller.member().name());
        }
        caller.asPage();
        if (id.equals("me") || id.equals(caller.pageId())) {
            return pages.page(caller);
        }
        if (caller.site() == Site.FACEBOOK) {
            var thing = things.required(caller, id);
            return thing.kind() == Thing.Kind.COMMENT ? pages.comment(caller, thing) : pages.post(caller, thing);
        }
        if (id.equals(caller.member().id())) {
            return media.account(caller);
        }
        return mediaDeeds.container(caller, ask, id).orElseGet(() -> {
            var thing = things.required(caller, id);
            return thing.kind() == Thing.Kind.COMMENT ? media.comment(caller, thing) : media.media(caller, thing);
        });
    }

    private JsonNode edge(Caller caller, Ask ask, String id, String edge) {
        if (id.equals("me") && edge.equals("accounts")) {
            return login.accounts(caller, ask);
        }
        caller.asPage();
        if (id.equals(caller.pageId()) || id.equals(caller.member().id())) {
            return ofAccount(caller, ask, id, edge);
        }
        return switch (ask.request().method() + " " + edge) {
            case "GET insights" -> numbers.post(caller, things.required(caller, id), ask);
            case "GET comments", "GET replies" -> {
                ask.knows("filter", "order", "summary");
                yield found(caller, ask, id).edge(ask.edge(edge));
            }
            case "POST comments" ->
                caller.site() == Site.FACEBOOK
                        ? pageDeeds.comment(caller, id, ask)
                        : mediaDeeds.reply(caller, id, ask, false);
            case "POST replies" -> mediaDeeds.reply(caller, id, ask, true);
            default -> throw Refusal.of(2500, "Unknown path components: /" + edge);
        };
    }

    private JsonNode ofAccount(Caller caller, Ask ask, String id, String edge) {
        var asked = ask.request().method() + " " + edge;
        switch (asked) {
            case "GET conversations" -> {
                return talks.conversations(caller, ask);
            }
            case "POST messages" -> {
                return talks.send(caller, ask);
            }
            case "POST subscribed_apps" -> {
                return pageDeeds.subscribe(caller, ask);
            }
            case "GET subscribed_apps" -> {
                var apps = JsonNodeFactory.instance.objectNode();
                apps.putArray("data");
                return apps;
            }
            case "GET insights" -> {
                return numbers.account(caller, ask);
            }
            default -> {
                return caller.site() == Site.FACEBOOK ? ofPage(caller, ask, edge) : ofInstagram(caller, ask, id, edge);
            }
        }
    }

    private JsonNode ofPage(Caller caller, Ask ask, String edge) {
        return switch (ask.request().method() + " " + edge) {
            case "GET feed", "GET published_posts", "GET visitor_posts", "GET tagged" -> {
                ask.knows();
                yield pages.page(caller).edge(ask.edge(edge));
            }
            case "POST feed" -> pageDeeds.post(caller, ask);
            case "POST photos" -> pageDeeds.photo(caller, ask);
            case "GET blocked" -> pageDeeds.blocked(caller, ask);
            case "POST blocked" -> pageDeeds.block(caller, ask, true);
            case "DELETE blocked" -> pageDeeds.block(caller, ask, false);
            default -> throw Refusal.of(2500, "Unknown path components: /" + edge);
        };
    }

    private JsonNode ofInstagram(Caller caller, Ask ask, String id, String edge) {
        if (!id.equals(caller.member().id())) {
            throw Refusal.of(2500, "Unknown path components: /" + edge);
        }
        return switch (ask.request().method() + " " + edge) {
            case "GET media", "GET tags" -> {
                ask.knows();
                yield media.account(caller).edge(ask.edge(edge));
            }
            case "POST media" -> mediaDeeds.prepare(caller, ask);
            case "POST media_publish" -> mediaDeeds.publish(caller, ask);
            case "GET content_publishing_limit" -> mediaDeeds.limit(caller, ask);
            case "POST mentions" -> mediaDeeds.mention(caller, ask);
            default -> throw Refusal.of(2500, "Unknown path components: /" + edge);
        };
    }
}
