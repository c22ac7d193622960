package torg.simulator.linkedin;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import torg.simulator.Answer;
import torg.simulator.Request;
import torg.simulator.Site;
import torg.simulator.Sketch;
import torg.simulator.Society;
import torg.simulator.Thing;

/**
 * learn.microsoft.com/linkedin/marketing/community-management/shares/images-api (read 2026-11-21): a place is asked for, the
 * bytes are put there, and the post names the image. The real place is an address of LinkedIn's; this one is relative to
 * wherever this dialect is reached, because it cannot know by what address that is.
 */
final class Images {
    static final String DOWNLOADS = "/dms-downloads/";
    private static final Duration PLACE = Duration.ofHours(24);

    private final Society society;
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    Images(Society society) {
        this.society = society;
    }

    Answer answer(Call call) {
        return call.depth() == 2 ? one(call) : initialize(call);
    }

    /** Of what stands at a page that whoever asks runs. With which right it may be asked for, no page says. */
    private Answer one(Call call) {
        call.onlyParameters().needs("r_organization_social_feed", "images.GET");
        var id = Urns.number("image", call.part(1)).orElse("");
        if (society.pages(Site.LINKEDIN, call.grant().member()).stream()
                .flatMap(page -> standing(page.id()))
                .noneMatch(medium -> medium.id().equals(id))) {
            throw Refusal.notFound(call.part(1));
        }
        return Answer.json(
                200,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("id", call.part(1))
                        .put("status", "AVAILABLE")
                        .put("downloadUrl", DOWNLOADS.substring(1) + id)
                        .put("downloadUrlExpiresAt", society.now().plus(PLACE).toEpochMilli()));
    }

    private Stream<Thing.Medium> standing(String page) {
        return society.at(Site.LINKEDIN, page).stream().filter(Thing::shown).flatMap(thing -> thing.media().stream());
    }

    /** To whoever knows the address; a token has no business there. */
    Answer download(Request request) {
        if (request.bearer().isPresent()) {
            throw Refusal.badRequest("A token where none belongs");
        }
        var id = request.path().substring(DOWNLOADS.length());
        return society.members(Site.LINKEDIN).stream()
                .flatMap(page -> standing(page.id()))
                .filter(medium -> medium.id().equals(id))
                .findFirst()
                .map(Sketch::of)
                .orElseThrow(() -> Refusal.notFound("download"));
    }

    private synchronized Answer initialize(Call call) {
        call.onlyParameters("action").needs("w_organization_social", "images.ACTION-initializeUpload");
        if (!call.method().equals("POST") || !call.required("action").equals("initializeUpload")) {
            throw Refusal.badRequest("Invalid query parameters passed to request");
        }
        var asked = call.body("initializeUploadRequest").path("initializeUploadRequest");
        Call.only(asked, "owner");
        Organizations.page(society, call, Call.text(asked, "owner"));
        var id = society.secret("C4E");
        var place = "dms-uploads/" + society.secret("sp") + "/uploaded-image/0";
        places.put("/" + place, id);
        var body = JsonMapper.shared().createObjectNode();
        body.putObject("value")
                .put("uploadUrlExpiresAt", society.now().plus(PLACE).toEpochMilli())
                .put("uploadUrl", place)
                .put("image", "urn:li:image:" + id);
        return Answer.json(200, body);
    }

    synchronized Answer take(Call call) {
        var id = places.get(call.request().path());
        if (id == null || !call.method().equals("PUT")) {
            throw Refusal.notFound("upload");
        }
        var type = type(call.request().body());
        if (type.isEmpty()) {
            throw Refusal.of(415, "UNSUPPORTED_MEDIA_TYPE", "The image is none of JPG, PNG and GIF");
        }
        types.put(id, type);
        return Answer.empty(201);
    }

    /** @return what was put there, to stand in a post */
    synchronized Thing.Medium put(String urn, String alternative) {
        var id = Urns.number("image", urn).orElse("");
        var type = types.get(id);
        if (type == null) {
            throw Refusal.of(400, "MEDIA_ASSET_WAITING_UPLOAD", "The media asset " + urn + " is not uploaded");
        }
        return new Thing.Medium(id, type, urn, alternative);
    }

    private static String type(byte[] bytes) {
        if (bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P') {
            return "image/png";
        }
        if (bytes.length > 8 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8) {
            return "image/jpeg";
        }
        return bytes.length > 8 && bytes[0] == 'G' && bytes[1] == 'I' ? "image/gif" : "";
    }
}
