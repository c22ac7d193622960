package torg.simulator.linkedin;

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
 * LinkedIn's Community Management API as learn.microsoft.com/linkedin/marketing describes it (read 2026-11-21 and 22), for
 * versions 202512 to 202611. Each class below names its page. What no page says is marked so, and to be checked against a
 * real application.
 */
@Component
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
public class LinkedInDialect implements Dialect {
    private final Doorbell doorbell = new Doorbell();
    private final Gate gate;
    private final Oauth oauth;
    private final Images images;
    private final Organizations organizations;
    private final Posts posts;
    private final Comments comments;
    private final Notifications notifications;
    private final Subscriptions subscriptions;
    private final Statistics statistics;

    public LinkedInDialect(Society society) {
        gate = new Gate(society);
        oauth = new Oauth(society);
        images = new Images(society);
        organizations = new Organizations(society);
        posts = new Posts(society, images);
        comments = new Comments(society);
        notifications = new Notifications(society);
        subscriptions = new Subscriptions(society, notifications, doorbell);
        statistics = new Statistics(society);
    }

    @Override
    public String name() {
        return "linkedin";
    }

    @Override
    public Set<Site> sites() {
        return Set.of(Site.LINKEDIN);
    }

    /** From now on each endpoint bears so many calls of a member in a UTC day; the real numbers stand in the portal only. */
    public void bears(int callsADay) {
        gate.bears(callsADay);
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
            case "/oauth/v2/authorization" -> oauth.page(request);
            case "/oauth/v2/accessToken" -> oauth.token(request);
            case String path when path.startsWith("/dms-uploads/") -> images.take(gate.uploads(request));
            case String path when path.startsWith(Images.DOWNLOADS) -> images.download(request);
            case String path when path.startsWith("/rest/") -> rest(gate.opens(request));
            default -> throw Refusal.noSuchResource(request.path());
        };
    }

    private Answer rest(Call call) {
        return switch (call.resource()) {
            case "organizationAcls" -> organizations.roles(call);
            case "organizations" -> organizations.one(call);
            case "networkSizes" -> organizations.followers(call);
            case "posts" -> posts.answer(call);
            case "images" -> images.answer(call);
            case "socialActions" -> comments.answer(call);
            case "organizationalEntityNotifications" -> notifications.pull(call);
            case "organizationalEntityShareStatistics" -> statistics.shares(call);
            case "organizationalEntityFollowerStatistics" -> statistics.followers(call);
            case "eventSubscriptions" -> subscriptions.answer(call);
            default -> throw Refusal.noSuchResource(call.request().path());
        };
    }

    @Override
    public List<Told> told(Act act) {
        return switch (act) {
            case Act.Said said -> subscriptions.told(said.thing(), Optional.empty());
            case Act.Changed changed -> subscriptions.told(changed.thing(), "COMMENT_EDIT");
            case Act.Removed removed -> subscriptions.told(removed.thing(), "COMMENT_DELETE");
            default -> List.of();
        };
    }
}
