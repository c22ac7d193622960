package torg.simulator.google;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import torg.simulator.Answer;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * videos.insert in pieces (developers.google.com/youtube/v3/guides/using_resumable_upload_protocol, read 2026-11-22). The session's
 * address is what makes a repetition the same film: asked again after the last piece it answers with that film.
 */
final class Uploads {
    private static final Pattern PIECE = Pattern.compile("bytes (\\d{1,12})-(\\d{1,12})/(\\d{1,12})");

    private record Session(String channel, String words, long received, Optional<Thing> film) {}

    private final Society society;
    private final Quota quota;
    private final Channels channels;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    Uploads(Society society, Quota quota, Channels channels) {
        this.society = society;
        this.quota = quota;
        this.channels = channels;
    }

    Answer answer(Call call) {
        return switch (call.request().method()) {
            case "POST" -> begin(call);
            case "PUT" -> piece(call);
            default -> Answer.empty(405);
        };
    }

    private Answer begin(Call call) {
        call.knowsOnly(Set.of("notifySubscribers", "part", "uploadType"));
        call.parts(Set.of("id", "snippet", "status"));
        if (!call.parameter("uploadType").orElse("").equals("resumable")
                || !call.request()
                        .header("x-upload-content-type")
                        .orElse("")
                        .matches("video/.+|application/octet-stream")) {
            throw No.of(400, "global", "badRequest", "Bad content type or upload type.");
        }
        var snippet = call.json().path("snippet");
        var title = snippet.path("title").stringValue("");
        if (title.isBlank() || title.length() > 100) {
            throw No.of(400, "youtube.video", "invalidTitle", "The request metadata specifies an invalid video title.");
        }
        quota.film(society.now());
        var id = society.secret("upload");
        var words = title + "\n" + snippet.path("description").stringValue("");
        sessions.put(id, new Session(call.mine(), words.strip(), 0, Optional.empty()));
        // Google gives the whole address; a dialect does not know under which one it stands, and RFC 9110 allows a part
        // of it.
        return Answer.empty(200).with("Location", "?uploadType=resumable&upload_id=" + id);
    }

    private synchronized Answer piece(Call call) {
        call.knowsOnly(Set.of("uploadType", "upload_id"));
        var id = call.parameter("upload_id").orElse("");
        var session = Optional.ofNullable(sessions.get(id))
                .filter(known -> known.channel().equals(call.mine()))
                .orElseThrow(() -> No.of(404, "global", "notFound", "The upload session has expired."));
        if (session.film().isPresent()) {
            return done(session.film().get());
        }
        var range = PIECE.matcher(call.request()
                .header("content-range")
                .orElse("bytes 0-" + (call.request().body().length - 1) + "/"
                        + call.request().body().length));
        if (!range.matches()) {
            return halfway(session); // "bytes */total" asks how far it came
        }
        var from = Long.parseLong(range.group(1));
        var to = Long.parseLong(range.group(2));
        if (from != session.received() || to - from + 1 != call.request().body().length) {
            return halfway(session);
        }
        if (to + 1 < Long.parseLong(range.group(3))) {
            var further = new Session(session.channel(), session.words(), to + 1, Optional.empty());
            sessions.put(id, further);
            return halfway(further);
        }
        var channel = channels.member(session.channel()).orElseThrow();
        var film = society.post(channel, session.words(), List.of(new Thing.Medium(id, "video/mp4", "", "")));
        sessions.put(id, new Session(session.channel(), session.words(), to + 1, Optional.of(film)));
        return done(film);
    }

    private static Answer halfway(Session session) {
        var answer = Answer.empty(308);
        return session.received() == 0 ? answer : answer.with("Range", "bytes=0-" + (session.received() - 1));
    }

    private Answer done(Thing film) {
        return Answer.json(201, channels.video(film));
    }
}
