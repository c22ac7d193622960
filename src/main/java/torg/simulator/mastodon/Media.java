package torg.simulator.mastodon;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import torg.simulator.Answer;
import torg.simulator.Request;
import torg.simulator.Thing;

/** Pictures before they are part of a status: methods/media of docs.joinmastodon.org, read 2026-11-22. */
final class Media {
    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data;\\s*boundary=\"?([\\w-]{1,70})\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)Content-Type:\\s*([\\w/+.-]+)");
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    /** Up to here it is done at once; larger ones are worked at for a while (4.0.0). */
    private static final int AT_ONCE = 64 << 10;

    private static final int LONGEST_DESCRIPTION = 1500;

    private record Upload(Thing.Medium medium, String owner, AtomicInteger looks) {}

    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

    Answer take(Request request, String owner, String id) {
        var boundary = BOUNDARY.matcher(request.header("content-type").orElse(""));
        if (!boundary.matches()) {
            return MastodonDialect.error(422, "Validation failed: File can't be blank");
        }
        var description = "";
        var type = "";
        var size = 0;
        for (var part : new String(request.body(), StandardCharsets.ISO_8859_1).split("--" + boundary.group(1))) {
            var end = part.indexOf("\r\n\r\n");
            if (end < 0) {
                continue;
            }
            var name = NAME.matcher(part.substring(0, end));
            var content = part.substring(end + 4, Math.max(end + 4, part.length() - 2));
            switch (name.find() ? name.group(1) : "") {
                case "description" ->
                    description = new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                case "file" -> {
                    var said = TYPE.matcher(part.substring(0, end));
                    type = said.find() ? said.group(1) : "";
                    size = content.length();
                }
                default -> {
                    return MastodonDialect.error(400, "simulator: unknown field");
                }
            }
        }
        if (!TYPES.contains(type) || size == 0) {
            return MastodonDialect.error(422, "Validation failed: File content type is invalid, File is invalid");
        }
        if (description.codePointCount(0, description.length()) > LONGEST_DESCRIPTION) {
            return MastodonDialect.error(
                    422, "Validation failed: Description is too long (maximum is 1500 characters)");
        }
        var medium = new Thing.Medium(id, type, "https://" + Statuses.DOMAIN + "/media/" + id + ".png", description);
        var slow = size > AT_ONCE;
        uploads.put(id, new Upload(medium, owner, new AtomicInteger(slow ? 1 : 0)));
        var shown = Statuses.medium(medium);
        return slow ? Answer.json(202, shown.putNull("url")) : Answer.json(200, shown);
    }

    Answer look(String id, String owner) {
        var upload =
                Optional.ofNullable(uploads.get(id)).filter(one -> one.owner().equals(owner));
        if (upload.isEmpty()) {
            return MastodonDialect.error(404, "Record not found");
        }
        return upload.get().looks().getAndDecrement() > 0
                ? Answer.json(206, JsonMapper.shared().createObjectNode())
                : Answer.json(200, Statuses.medium(upload.get().medium()));
    }

    /** Empty when it is nobody's, somebody else's or still worked at. */
    Optional<Thing.Medium> ready(String id, String owner) {
        return Optional.ofNullable(uploads.get(id))
                .filter(one -> one.owner().equals(owner) && one.looks().get() <= 0)
                .map(Upload::medium);
    }
}
