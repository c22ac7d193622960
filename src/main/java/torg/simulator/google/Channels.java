package torg.simulator.google;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import torg.simulator.Answer;
import torg.simulator.Member;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.Thing;

/** channels.list, playlistItems.list and videos.list (developers.google.com/youtube/v3/docs, read 2026-11-22). */
final class Channels {
    private static final int TITLE = 100;

    private final Society society;
    private final Shown shown;

    Channels(Society society) {
        this.society = society;
        this.shown = new Shown(society);
    }

    Answer list(Call call) {
        call.knowsOnly(Set.of("forHandle", "hl", "id", "maxResults", "mine", "pageToken", "part"));
        var parts = call.parts(Set.of("brandingSettings", "contentDetails", "id", "snippet", "statistics", "status"));
        var found = switch (call.filter("forHandle", "id", "mine")) {
            case "mine" ->
                call.channel().flatMap(id -> society.member(Site.YOUTUBE, id)).stream()
                        .toList();
            case "forHandle" ->
                society
                        .named(
                                Site.YOUTUBE,
                                call.parameter("forHandle").orElse("").replaceFirst("^@", ""))
                        .stream()
                        .toList();
            default ->
                call.list("id").stream()
                        .flatMap(name -> Names.ofChannel(name).stream())
                        .flatMap(id -> society.member(Site.YOUTUBE, id).stream())
                        .toList();
        };
        return Answer.json(
                200,
                listed(
                        "youtube#channelListResponse",
                        found.stream().map(c -> channel(c, parts)).toList()));
    }

    /** Where nothing is found there are no items at all, not an empty list of them. */
    private static ObjectNode listed(String kind, List<ObjectNode> items) {
        var list = JsonNodeFactory.instance.objectNode().put("kind", kind).put("etag", Names.etag(kind + items.size()));
        list.putObject("pageInfo").put("totalResults", items.size()).put("resultsPerPage", items.size());
        if (!items.isEmpty()) {
            list.putArray("items").addAll(items);
        }
        return list;
    }

    private ObjectNode channel(Member member, List<String> parts) {
        var name = Names.channel(member.id());
        var resource = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "youtube#channel")
                .put("etag", Names.etag(name + member.hashCode()))
                .put("id", name);
        if (parts.contains("snippet")) {
            resource.putObject("snippet")
                    .put("title", member.name())
                    .put("description", member.about())
                    .put("customUrl", "@" + member.handle())
                    .put("publishedAt", "2014-05-06T08:00:00Z")
                    .putObject("thumbnails");
        }
        if (parts.contains("contentDetails")) {
            resource.putObject("contentDetails")
                    .putObject("relatedPlaylists")
                    .put("likes", "")
                    .put("uploads", Names.uploads(member.id()));
        }
        if (parts.contains("statistics")) {
            var films = films(member.id());
            resource.putObject("statistics")
                    .put(
                            "viewCount",
                            Long.toString(films.stream().mapToLong(this::views).sum()))
                    .put("subscriberCount", member.particulars().getOrDefault("subscribers", "12"))
                    .put("hiddenSubscriberCount", false)
                    .put("videoCount", Integer.toString(films.size()));
        }
        return resource;
    }

    private List<Thing> films(String channel) {
        return society.at(Site.YOUTUBE, channel).stream()
                .filter(thing -> thing.kind() == Thing.Kind.POST && thing.shown())
                .sorted(Comparator.comparing(Thing::at).thenComparing(Thing::id).reversed())
                .toList();
    }

    /** Nobody counts views here, but who liked or commented has seen it. */
    private long views(Thing film) {
        return film.likes() * 20L + comments(film);
    }

    private long comments(Thing film) {
        return society.under(Site.YOUTUBE, film.id()).stream()
                .filter(Thing::shown)
                .mapToLong(top ->
                        1 + shown.replies(top).stream().filter(Thing::shown).count())
                .sum();
    }

    /** Of a channel's uploads, which is the only list of films that is here. */
    Answer uploads(Call call) {
        call.knowsOnly(Set.of("maxResults", "pageToken", "part", "playlistId", "videoId"));
        call.parts(Set.of("contentDetails", "id", "snippet", "status"));
        var playlist = call.parameter(call.filter("playlistId")).orElse("");
        var channel = Names.ofUploads(playlist)
                .filter(id -> society.member(Site.YOUTUBE, id).isPresent())
                .orElseThrow(() -> No.of(
                        404,
                        "youtube.playlistItem",
                        "playlistNotFound",
                        "The playlist identified with the request cannot be found."));
        return Answer.json(
                200,
                Names.page(
                        "youtube#playlistItemListResponse",
                        films(channel),
                        call,
                        call.most(5, 50),
                        Thing::id,
                        film -> item(film, playlist)));
    }

    private static ObjectNode item(Thing film, String playlist) {
        var resource = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "youtube#playlistItem")
                .put("etag", Names.etag(film.id() + film.version()))
                .put("id", playlist + "." + film.id());
        var snippet = resource.putObject("snippet");
        told(snippet, film).put("playlistId", playlist);
        snippet.putObject("resourceId").put("kind", "youtube#video").put("videoId", film.id());
        resource.putObject("contentDetails").put("videoId", film.id()).put("videoPublishedAt", Shown.moment(film.at()));
        return resource;
    }

    private static ObjectNode told(ObjectNode snippet, Thing film) {
        var title = film.text().lines().findFirst().orElse("");
        return snippet.put("publishedAt", Shown.moment(film.at()))
                .put("channelId", Names.channel(film.where()))
                .put("title", title.length() > TITLE ? title.substring(0, TITLE) : title)
                .put("description", film.text());
    }

    Answer videos(Call call) {
        call.knowsOnly(Set.of("hl", "id", "maxResults", "pageToken", "part"));
        call.parts(Set.of("contentDetails", "id", "snippet", "statistics", "status"));
        call.filter("id");
        var found = call.list("id").stream()
                .flatMap(id -> society.thing(Site.YOUTUBE, id).stream())
                .filter(film -> film.kind() == Thing.Kind.POST && film.shown())
                .map(this::video)
                .toList();
        return Answer.json(200, listed("youtube#videoListResponse", found));
    }

    ObjectNode video(Thing film) {
        var resource = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "youtube#video")
                .put("etag", Names.etag(film.id() + film.version() + film.likes()))
                .put("id", film.id());
        told(resource.putObject("snippet"), film);
        resource.putObject("status").put("uploadStatus", "processed").put("privacyStatus", "public");
        resource.putObject("statistics")
                .put("viewCount", Long.toString(views(film)))
                .put("likeCount", Integer.toString(film.likes()))
                .put("favoriteCount", "0")
                .put("commentCount", Long.toString(comments(film)));
        return resource;
    }

    Optional<Member> member(String id) {
        return society.member(Site.YOUTUBE, id);
    }
}
