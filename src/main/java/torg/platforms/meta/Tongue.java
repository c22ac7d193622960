package torg.platforms.meta;

import tools.jackson.databind.JsonNode;
import torg.platforms.Network;
import torg.platforms.http.Json;

/**
 * How the two sites name the same things (developers.facebook.com/docs/graph-api/reference/pagepost, .../comment,
 * docs/instagram-platform/instagram-graph-api/reference/ig-media and .../ig-comment, read 2026-11-22).
 *
 * @param beginnings where what stands on the account's own page is listed
 * @param mentions where others' posts that name the account are listed
 * @param beginning what is asked of each
 * @param comments all comments under one, answers to answers too
 * @param comment what is asked of a comment
 * @param platform what its conversations are called
 */
record Tongue(
        Network network,
        String beginnings,
        String mentions,
        String beginning,
        String comments,
        String comment,
        String platform) {
    static final Tongue FACEBOOK = new Tongue(
            Network.FACEBOOK,
            "feed",
            "tagged",
            "id,message,created_time,from{id,name},permalink_url,attachments{type,media,subattachments}",
            "comments.filter(stream).limit(100)",
            "id,message,created_time,from{id,name},parent{id},permalink_url,attachment{type,media}",
            "messenger");
    private static final String IG_COMMENT = "id,text,timestamp,username,from,parent_id";
    static final Tongue INSTAGRAM = new Tongue(
            Network.INSTAGRAM,
            "media",
            "tags",
            "id,caption,timestamp,username,permalink,media_type,media_url,children{media_type,media_url}",
            "comments.limit(50)",
            IG_COMMENT + ",replies.limit(50){" + IG_COMMENT + "}",
            "instagram");
    /** Before the id of somebody's own post that names the city: it is answered by another door. */
    static final String MENTION = "mention/";
    /** Before the id of what is said between two. */
    static final String MESSAGE = "message/";
    /** Before the id of whom the city speaks with; the root of all that is said between the two. */
    static final String PERSON = "person/";

    static Tongue of(Network network) {
        return network == Network.INSTAGRAM ? INSTAGRAM : FACEBOOK;
    }

    String beginningWithComments() {
        return beginning + "," + comments + "{" + comment + "}";
    }

    static String text(JsonNode said) {
        for (var name : new String[] {"message", "text", "caption"}) {
            if (said.path(name).isString()) {
                return said.path(name).stringValue();
            }
        }
        return "";
    }

    static String time(JsonNode said) {
        var created = Json.text(said, "created_time");
        return created.isEmpty() ? Json.text(said, "timestamp") : created;
    }

    static String address(JsonNode said) {
        var permalink = Json.text(said, "permalink_url");
        return permalink.isEmpty() ? Json.text(said, "permalink") : permalink;
    }

    /** Under which comment; empty for what stands directly under the beginning. */
    static String parent(JsonNode said) {
        var id = Json.text(said.path("parent"), "id");
        return id.isEmpty() ? Json.text(said, "parent_id") : id;
    }

    boolean isOwn(JsonNode said, Account account) {
        var from = Json.text(said.path("from"), "id");
        return from.isEmpty()
                ? !account.handle().isEmpty() && Json.text(said, "username").equals(account.handle())
                : from.equals(account.id()) || from.equals(account.page());
    }
}
