package torg.simulator.x;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torg.simulator.Answer;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;
import torg.simulator.x.XDialect.Caller;

/**
 * Posts in rows, the newest first: of an account, naming an account, of a conversation, by their ids
 * (docs.x.com/x-api/posts/timelines/introduction, /posts/search/introduction, /posts/lookup/introduction,
 * /fundamentals/pagination; read 2026-11-22).
 */
final class Lines {
    private static final Set<String> COMMON = Set.of("tweet.fields", "user.fields", "media.fields", "expansions");
    static final Set<String> LOOKUP = with(COMMON, "ids");
    static final Set<String> TIMELINE = with(
            COMMON, "max_results", "pagination_token", "since_id", "until_id", "start_time", "end_time", "exclude");
    static final Set<String> SEARCH = with(
            COMMON,
            "query",
            "max_results",
            "next_token",
            "pagination_token",
            "since_id",
            "until_id",
            "start_time",
            "end_time",
            "sort_order");
    private static final int MOST_IDS = 100;
    private static final int LONGEST_QUERY = 512;
    private static final Duration RECENT = Duration.ofDays(7);

    /** Of what can be searched for: conversations, without somebody's own posts and without reposts. */
    private static final Pattern QUERY =
            Pattern.compile("(?:\\((conversation_id:\\d+(?: OR conversation_id:\\d+)*)\\)|(conversation_id:\\d+))"
                    + "(?: -from:(\\w+))?(?: -is:retweet)?");

    private static final Comparator<Thing> NEWEST = Comparator.comparing(Thing::changed)
            .thenComparing(thing -> Long.parseLong(thing.id()))
            .reversed();

    private final Society society;
    private final Shapes shapes;

    Lines(Society society) {
        this.society = society;
        this.shapes = new Shapes(society);
    }

    private static Set<String> with(Set<String> names, String... more) {
        var all = new java.util.HashSet<>(names);
        all.addAll(Arrays.asList(more));
        return Set.copyOf(all);
    }

    /** GET /2/tweets?ids=: what is not there stands among the errors. */
    Answer lookup(Caller caller, Request request, Matcher path) {
        var ids = request.parameter("ids").orElse("").split(",");
        var wrong = Shapes.unknown(request);
        if (wrong.isPresent() || ids.length > MOST_IDS || !Arrays.stream(ids).allMatch(id -> id.matches("\\d{1,19}"))) {
            return Problems.invalid(wrong.orElse("The `ids` query parameter value is not valid"));
        }
        var body = Problems.object();
        var found = new ArrayList<Thing>();
        var errors = Problems.object().putArray("errors");
        for (var id : ids) {
            shapes.thing(id)
                    .filter(thing -> !thing.removed() && thing.kind() != Thing.Kind.MESSAGE)
                    .ifPresentOrElse(found::add, () -> errors.add(Problems.missing("tweet", id)));
        }
        if (!found.isEmpty()) {
            var data = body.putArray("data");
            found.forEach(thing -> data.add(shapes.post(thing, Shapes.asked(request, "tweet.fields"))));
        }
        if (!errors.isEmpty()) {
            body.set("errors", errors);
        }
        shapes.include(body, found, request);
        return Answer.json(200, body);
    }

    /**
     * GET /2/users/:id/mentions. Somebody who answers another than the account, below the account's post, may have left its
     * name out; such an answer is only found by its conversation.
     */
    Answer mentions(Caller caller, Request request, Matcher path) {
        var me = society.member(Site.X, path.group(1));
        if (me.isEmpty()) {
            return Problems.notFound();
        }
        return row(
                request,
                Duration.ofDays(36_500),
                society.at(Site.X, me.get().id()).stream()
                        .filter(thing -> names(thing, me.get()))
                        .toList());
    }

    private boolean names(Thing thing, Member me) {
        if (thing.author().equals(me.id()) || thing.kind() == Thing.Kind.MESSAGE) {
            return false;
        }
        return thing.kind() == Thing.Kind.MENTION
                || thing.text().contains("@" + me.handle())
                || is(thing.parent(), above -> above.author().equals(me.id()))
                || is(Optional.of(thing.root()), above -> above.kind() == Thing.Kind.MENTION);
    }

    private boolean is(Optional<String> id, Predicate<Thing> so) {
        return id.flatMap(one -> society.thing(Site.X, one)).filter(so).isPresent();
    }

    /** GET /2/users/:id/tweets. */
    Answer own(Caller caller, Request request, Matcher path) {
        var id = path.group(1);
        return row(
                request,
                Duration.ofDays(36_500),
                society.at(Site.X, id).stream()
                        .filter(thing -> thing.author().equals(id) && thing.kind() != Thing.Kind.MESSAGE)
                        .toList());
    }

    /** GET /2/tweets/search/recent: of the last seven days. */
    Answer search(Caller caller, Request request, Matcher path) {
        var query = request.parameter("query").orElse("");
        var parts = QUERY.matcher(query);
        if (query.length() > LONGEST_QUERY || !parts.matches()) {
            return Problems.invalid("The `query` is not valid: " + query.length() + " characters");
        }
        var not = Optional.ofNullable(parts.group(3)).orElse("");
        var conversations = Optional.ofNullable(parts.group(1)).orElse(parts.group(2));
        var found = new ArrayList<Thing>();
        for (var conversation : conversations.split(" OR ")) {
            found.addAll(conversation(conversation.replace("conversation_id:", "")));
        }
        return row(
                request,
                RECENT,
                found.stream()
                        .filter(thing -> !isFrom(thing, not))
                        .filter(thing -> thing.changed().isAfter(society.now().minus(RECENT)))
                        .toList());
    }

    private boolean isFrom(Thing thing, String whom) {
        return thing.author().equals(whom)
                || society.member(Site.X, thing.author())
                        .filter(author -> author.handle().equalsIgnoreCase(whom))
                        .isPresent();
    }

    private List<Thing> conversation(String root) {
        var all = new ArrayList<Thing>();
        var open = new ArrayDeque<Thing>();
        society.thing(Site.X, root).ifPresent(open::add);
        while (!open.isEmpty()) {
            var thing = open.pop();
            all.add(thing);
            open.addAll(society.under(Site.X, thing.id()));
        }
        return all;
    }

    private Answer row(Request request, Duration reach, List<Thing> all) {
        var wrong = Shapes.unknown(request).or(() -> timeless(request, reach));
        var size = request.parameter("max_results").orElse("10");
        if (wrong.isPresent() || !size.matches("[1-9]\\d?|100") || Integer.parseInt(size) < 5) {
            return Problems.invalid(wrong.orElse("The `max_results` query parameter value is not between 5 and 100"));
        }
        var token = request.parameter("next_token").or(() -> request.parameter("pagination_token"));
        if (token.isPresent() && shapes.thing(token.get()).isEmpty()) {
            return Problems.invalid("The `pagination_token` query parameter value is not valid");
        }
        var things = all.stream()
                .filter(thing -> !thing.removed())
                .filter(thing -> bounded(thing, request))
                .filter(thing -> token.flatMap(shapes::thing)
                        .filter(last -> NEWEST.compare(thing, last) <= 0)
                        .isEmpty())
                .sorted(NEWEST)
                .toList();
        return page(request, things, Integer.parseInt(size));
    }

    private Answer page(Request request, List<Thing> things, int size) {
        var page = things.stream().limit(size).toList();
        var body = Problems.object();
        if (!page.isEmpty()) {
            var data = body.putArray("data");
            page.forEach(thing -> data.add(shapes.post(thing, Shapes.asked(request, "tweet.fields"))));
        }
        shapes.include(body, page, request);
        var meta = body.putObject("meta").put("result_count", page.size());
        if (!page.isEmpty()) {
            meta.put("newest_id", Shapes.id(page.getFirst())).put("oldest_id", Shapes.id(page.getLast()));
        }
        if (things.size() > size) {
            meta.put("next_token", Shapes.id(page.getLast()));
        }
        return Answer.json(200, body);
    }

    private boolean bounded(Thing thing, Request request) {
        var after = request.parameter("since_id").flatMap(shapes::thing);
        var before = request.parameter("until_id").flatMap(shapes::thing);
        return after.filter(other -> NEWEST.compare(thing, other) >= 0).isEmpty()
                && before.filter(other -> NEWEST.compare(thing, other) <= 0).isEmpty()
                && request.parameter("start_time")
                        .filter(from -> thing.changed().isBefore(Instant.parse(from)))
                        .isEmpty()
                && request.parameter("end_time")
                        .filter(to -> !thing.changed().isBefore(Instant.parse(to)))
                        .isEmpty();
    }

    private Optional<String> timeless(Request request, Duration reach) {
        for (var name : List.of("start_time", "end_time")) {
            var time = request.parameter(name);
            if (time.isPresent() && !isWithin(time.get(), reach)) {
                return Optional.of("Invalid '" + name + "':'" + time.get() + "'. '" + name
                        + "' must be on or after a time in reach, in whole seconds");
            }
        }
        return Optional.empty();
    }

    private boolean isWithin(String time, Duration reach) {
        try {
            return time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")
                    && !Instant.parse(time).isBefore(society.now().minus(reach));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
