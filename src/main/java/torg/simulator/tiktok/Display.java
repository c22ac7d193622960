package torg.simulator.tiktok;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Answer;
import torg.simulator.Grant;
import torg.simulator.Member;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * Display API: who the account is and what it has published (developers.tiktok.com/doc/tiktok-api-v2-get-user-info,
 * /doc/tiktok-api-v2-video-list, /doc/tiktok-api-v2-video-query, /doc/tiktok-api-v2-video-object; read 2026-11-22).
 */
final class Display {
    private static final int LONGEST = 150;
    private static final int MOST = 20;
    private static final Map<String, String> USER_FIELDS = Map.ofEntries(
            Map.entry("open_id", "user.info.basic"),
            Map.entry("union_id", "user.info.basic"),
            Map.entry("avatar_url", "user.info.basic"),
            Map.entry("display_name", "user.info.basic"),
            Map.entry("bio_description", "user.info.profile"),
            Map.entry("profile_deep_link", "user.info.profile"),
            Map.entry("is_verified", "user.info.profile"),
            Map.entry("username", "user.info.profile"),
            Map.entry("follower_count", "user.info.stats"),
            Map.entry("following_count", "user.info.stats"),
            Map.entry("likes_count", "user.info.stats"),
            Map.entry("video_count", "user.info.stats"));
    private static final Set<String> VIDEO_FIELDS = Set.of(
            "id",
            "create_time",
            "cover_image_url",
            "share_url",
            "video_description",
            "title",
            "like_count",
            "comment_count",
            "share_count",
            "view_count");

    private final Society society;

    Display(Society society) {
        this.society = society;
    }

    /** GET /v2/user/info/. */
    Answer user(Member me, Grant grant, Request request) {
        var fields = Said.fields(request);
        if (!USER_FIELDS.keySet().containsAll(fields)) {
            return Said.no(400, "invalid_params", "Invalid fields");
        }
        if (!fields.stream().allMatch(field -> grant.scopes().contains(USER_FIELDS.get(field)))) {
            return Said.no(401, "scope_not_authorized", "The user did not authorize the scope required.");
        }
        var user = Said.object()
                .put("open_id", me.id())
                .put("union_id", "u" + me.id())
                .put("display_name", me.name())
                .put("bio_description", me.about())
                .put("profile_deep_link", "https://vm.tiktok.com/" + me.id())
                .put("is_verified", false)
                .put("username", me.handle())
                .put("follower_count", number(me.particular("follower_count")))
                .put("following_count", 0)
                .put("likes_count", posts(me).mapToLong(Thing::likes).sum())
                .put("video_count", posts(me).count());
        user.retain(fields);
        var data = Said.object();
        data.set("user", user);
        return Said.yes(data);
    }

    private Stream<Thing> posts(Member me) {
        return society.at(Site.TIKTOK, me.id()).stream()
                .filter(thing -> thing.kind() == Thing.Kind.POST && thing.shown())
                .filter(thing -> Posting.isPublic(thing, me, society.now()))
                .sorted(Comparator.comparing(Thing::at)
                        .thenComparing(thing -> Long.parseLong(thing.id()))
                        .reversed());
    }

    /** POST /v2/video/list/: the cursor is a time in thousandths of a second. */
    Answer list(Member me, Grant grant, Request request) {
        var body = Said.body(request, Set.of("cursor", "max_count"));
        var most = body.map(said -> said.path("max_count").intValue(10)).orElse(0);
        if (most < 1 || most > MOST || !VIDEO_FIELDS.containsAll(Said.fields(request))) {
            return Said.no(400, "invalid_params", "Invalid fields or max_count");
        }
        var before = body.get().path("cursor").longValue(Long.MAX_VALUE);
        var all = posts(me).filter(thing -> thing.at().toEpochMilli() < before).toList();
        var page = all.stream().limit(most).toList();
        var data = told(page, Said.fields(request));
        data.put("cursor", page.isEmpty() ? 0 : page.getLast().at().toEpochMilli())
                .put("has_more", all.size() > page.size());
        return Said.yes(data);
    }

    /** POST /v2/video/query/. */
    Answer query(Member me, Grant grant, Request request) {
        var body = Said.body(request, Set.of("filters"));
        var ids = body.map(said -> said.at("/filters/video_ids")).filter(array -> array.isArray());
        if (ids.isEmpty() || ids.get().size() > MOST || !VIDEO_FIELDS.containsAll(Said.fields(request))) {
            return Said.no(400, "invalid_params", "Invalid fields or filters");
        }
        var wanted = ids.get().valueStream().map(id -> id.stringValue("")).toList();
        return Said.yes(
                told(posts(me).filter(thing -> wanted.contains(thing.id())).toList(), Said.fields(request)));
    }

    private ObjectNode told(List<Thing> things, Set<String> fields) {
        var data = Said.object();
        var videos = data.putArray("videos");
        for (var thing : things) {
            var cut = thing.text().substring(0, Math.min(LONGEST, thing.text().length()));
            var video = Said.object()
                    .put("id", thing.id())
                    .put("create_time", thing.at().getEpochSecond())
                    .put("share_url", "https://www.tiktok.com/@konto/photo/" + thing.id())
                    .put("video_description", cut)
                    .put("title", "")
                    .put("like_count", thing.likes())
                    .put(
                            "comment_count",
                            society.under(Site.TIKTOK, thing.id()).stream()
                                    .filter(Thing::shown)
                                    .count())
                    .put("share_count", 0)
                    .put("view_count", 10L * thing.likes());
            video.retain(fields);
            videos.add(video);
        }
        return data;
    }

    private static long number(String text) {
        return text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
    }
}
