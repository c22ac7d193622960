package torg.world;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with an account on the network, so that tests can act as the people Torg meets there. */
public record Resident(URI pds, String handle, String did, String password, String token) {
    private static final String POSTS = "app.bsky.feed.post";

    /** A post as the server confirmed it. */
    public record Post(String uri, String cid) {}

    /** A reply as the AppView shows it. */
    public record Reply(String uri, String cid, String parentUri, String authorDid, String authorHandle, String text) {}

    public Post post(String text) {
        return create(record(text));
    }

    public Post reply(String parentUri, String parentCid, String rootUri, String rootCid, String text) {
        var record = record(text);
        var reply = record.putObject("reply");
        reply.putObject("root").put("uri", rootUri).put("cid", rootCid);
        reply.putObject("parent").put("uri", parentUri).put("cid", parentCid);
        return create(record);
    }

    /** A reply directly under the post that begins the thread. */
    public Post reply(Post root, String text) {
        return reply(root.uri(), root.cid(), root.uri(), root.cid(), text);
    }

    /** Deleting twice is no error, as on the real network. */
    public void delete(String uri) {
        xrpc().call("com.atproto.repo.deleteRecord", place(uri));
    }

    /** Changes the text and nothing else; fails if somebody changed the post in between. */
    public Post edit(String uri, String text) {
        var now = xrpc().ask("com.atproto.repo.getRecord", Map.of("repo", did, "collection", POSTS, "rkey", key(uri)));
        var changed = ((ObjectNode) now.required("value")).put("text", text);
        var body = place(uri).put("swapRecord", now.required("cid").asString());
        body.set("record", changed);
        return confirmed(xrpc().call("com.atproto.repo.putRecord", body));
    }

    /** The thread under a post as this person sees it; empty while the AppView does not know the post. */
    public Optional<JsonNode> thread(String uri) {
        try {
            var answer = xrpc().ask("app.bsky.feed.getPostThread", Map.of("uri", uri, "depth", "100"));
            return Optional.of(answer.required("thread"));
        } catch (Xrpc.Refused e) {
            if (e.notFound()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** All replies under a post at any depth; the AppView shows them some tenths of a second after they were sent. */
    public List<Reply> replies(String uri) {
        var all = new ArrayList<Reply>();
        thread(uri).ifPresent(thread -> collect(thread, uri, all));
        return all;
    }

    /** What this person has been notified of, newest first; notifications may lack replies that the thread has. */
    public List<JsonNode> notifications() {
        var answer = xrpc().ask("app.bsky.notification.listNotifications", Map.of("limit", "100"));
        return List.copyOf(answer.required("notifications").values());
    }

    private static void collect(JsonNode thread, String parentUri, List<Reply> all) {
        for (var answer : thread.path("replies")) {
            if (!answer.has("post")) {
                continue; // hidden from this person, or deleted
            }
            var post = answer.required("post");
            var author = post.required("author");
            var uri = post.required("uri").asString();
            all.add(new Reply(
                    uri,
                    post.required("cid").asString(),
                    parentUri,
                    author.required("did").asString(),
                    author.required("handle").asString(),
                    post.required("record").required("text").asString()));
            collect(answer, uri, all);
        }
    }

    private Post create(ObjectNode record) {
        var body = Xrpc.object().put("repo", did).put("collection", POSTS);
        body.set("record", record);
        return confirmed(xrpc().call("com.atproto.repo.createRecord", body));
    }

    private static ObjectNode record(String text) {
        var record = Xrpc.object()
                .put("$type", POSTS)
                .put("text", text)
                .put("createdAt", Instant.now().toString());
        record.putArray("langs").add("sv");
        return record;
    }

    private ObjectNode place(String uri) {
        return Xrpc.object().put("repo", did).put("collection", POSTS).put("rkey", key(uri));
    }

    private static String key(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    private static Post confirmed(JsonNode answer) {
        return new Post(
                answer.required("uri").asString(), answer.required("cid").asString());
    }

    private Xrpc xrpc() {
        return new Xrpc(pds, token);
    }
}
