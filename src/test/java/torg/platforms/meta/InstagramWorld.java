package torg.platforms.meta;

import java.net.URI;
import java.util.Map;
import torg.platforms.Pictures;
import torg.platforms.RemoteRef;
import torg.platforms.consent.Apps;
import torg.platforms.publishing.Picture;
import torg.simulator.Site;
import torg.simulator.Thing;

/** The swimming hall shows pictures, and Åsa names it under hers. */
final class InstagramWorld extends MetaWorld {

    InstagramWorld() {
        super(Site.INSTAGRAM, Instagram::new, new Apps[1]);
    }

    @Override
    public RemoteRef somebodyAsks(String text) {
        return ref(society.mention(asa, city, text));
    }

    @Override
    public boolean takes(String text) {
        var comment = somebodyReplies(citySays("Hur lång får en kommentar vara?"), "Så här?");
        return asks("POST", comment.value() + "/replies", Map.of("message", text))
                .has("id");
    }

    @Override
    public Picture picture(String alternative) {
        return picture(alternative, "https://stad.example/bild.jpg");
    }

    Picture picture(String alternative, String address) {
        return new Picture(Pictures.jpeg(), "image/jpeg", alternative, URI.create(address));
    }

    @Override
    protected RemoteRef ref(Thing thing) {
        return new RemoteRef(
                switch (thing.kind()) {
                    case POST, COMMENT -> thing.id();
                    case MENTION -> "mention/" + thing.id();
                    case MESSAGE -> "message/m_" + thing.id();
                });
    }

    @Override
    protected Thing thing(RemoteRef ref) {
        return society.thing(site, ref.value().substring(ref.value().lastIndexOf('/') + 1))
                .orElseThrow();
    }

    @Override
    protected String pathOf(Call kind) {
        return switch (kind) {
            case CONNECT -> "oauth/access_token";
            case POLL -> city.id();
            case REPLY -> "/mentions";
            case PUBLISH -> "/media_publish";
        };
    }
}
