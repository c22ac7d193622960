package torg.simulator.x;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import torg.simulator.Act;
import torg.simulator.Answer;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.x.XDialect.Caller;

/** Who is there (docs.x.com/x-api/users/lookup/introduction) and who is kept away (/users/blocks/introduction); read 2026-11-22. */
final class People {
    static final Set<String> LOOKUP = Set.of("user.fields", "expansions", "tweet.fields");

    private final Society society;
    private final Shapes shapes;

    People(Society society) {
        this.society = society;
        this.shapes = new Shapes(society);
    }

    /** GET /2/users/me. */
    Answer me(Caller caller, Request request, Matcher path) {
        return shown(caller.me(), request);
    }

    /** GET /2/users/:id: one who is not there is an error in an answer that is otherwise empty. */
    Answer one(Caller caller, Request request, Matcher path) {
        return society.member(Site.X, path.group(1))
                .map(member -> shown(member, request))
                .orElseGet(() -> {
                    var body = Problems.object();
                    body.putArray("errors").add(Problems.missing("user", path.group(1)));
                    return Answer.json(200, body);
                });
    }

    private Answer shown(Member member, Request request) {
        var wrong = Shapes.unknown(request);
        if (wrong.isPresent()) {
            return Problems.invalid(wrong.get());
        }
        var body = Problems.object();
        body.set("data", shapes.user(member, Shapes.asked(request, "user.fields")));
        return Answer.json(200, body);
    }

    /** POST /2/users/:id/blocking. */
    Answer block(Caller caller, Request request, Matcher path) {
        var whom = Posts.body(request, Set.of("target_user_id"))
                .map(body -> body.path("target_user_id").stringValue(""))
                .flatMap(id -> society.member(Site.X, id));
        return blocked(caller, path.group(1), whom, true);
    }

    /** DELETE /2/users/:source_user_id/blocking/:target_user_id. */
    Answer unblock(Caller caller, Request request, Matcher path) {
        return blocked(caller, path.group(1), society.member(Site.X, path.group(2)), false);
    }

    private Answer blocked(Caller caller, String who, Optional<Member> whom, boolean so) {
        if (!who.equals(caller.me().id())) {
            return Problems.forbidden("The `id` query parameter value must be the same as the authenticating user's.");
        }
        if (whom.isEmpty()) {
            return Problems.notFound();
        }
        society.happens(new Act.Blocked(Site.X, who, whom.get().id(), so));
        return Posts.done("blocking", so);
    }
}
