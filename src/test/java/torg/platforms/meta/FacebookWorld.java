package torg.platforms.meta;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import torg.platforms.RemoteRef;
import torg.platforms.consent.Apps;
import torg.simulator.Site;
import torg.simulator.Thing;

/** Åkerby's swimming hall has a page, and Åsa writes on it. */
final class FacebookWorld extends MetaWorld {

    FacebookWorld() {
        super(Site.FACEBOOK, Facebook::new, new Apps[1]);
    }

    /** A visitor's own post on the page. */
    @Override
    public RemoteRef somebodyAsks(String text) {
        return ref(society.say(site, Thing.Kind.POST, city.id(), asa.id(), Optional.empty(), text, List.of()));
    }

    @Override
    protected Thing.Kind asks() {
        return Thing.Kind.POST;
    }

    @Override
    public boolean takes(String text) {
        var post = citySays("Hur lång får en kommentar vara?");
        return asks("POST", post.value() + "/comments", Map.of("message", text)).has("id");
    }

    @Override
    protected RemoteRef ref(Thing thing) {
        return new RemoteRef(
                switch (thing.kind()) {
                    case POST -> thing.where() + "_" + thing.id();
                    case COMMENT -> thing.root() + "_" + thing.id();
                    case MENTION -> "mention/" + thing.author() + "_" + thing.id();
                    case MESSAGE -> "message/m_" + thing.id();
                });
    }

    @Override
    protected Thing thing(RemoteRef ref) {
        return society.thing(site, ref.value().substring(ref.value().lastIndexOf('_') + 1))
                .orElseThrow();
    }

    @Override
    protected String pathOf(Call kind) {
        return switch (kind) {
            case CONNECT -> "oauth/access_token";
            case POLL -> city.id();
            case REPLY -> "/comments";
            case PUBLISH -> "/feed";
        };
    }
}
