package torg.platforms.tiktok;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import torg.platforms.RemoteRef;
import torg.platforms.SimulatedWorld;
import torg.platforms.consent.Family;
import torg.platforms.publishing.Picture;
import torg.platforms.webhooks.Webhooks;
import torg.simulator.Act;
import torg.simulator.Member;
import torg.simulator.Site;
import torg.simulator.Society;
import torg.simulator.tiktok.TikTokDialect;

/** A city on the acted TikTok, where an account is signed in to as itself and comments stay where they are. */
final class TikTokWorld extends SimulatedWorld {

    TikTokWorld() {
        super(Site.TIKTOK, Family.TIKTOK, TikTokDialect::new, TikTok::new);
    }

    Society society() {
        return society;
    }

    Member city() {
        return city;
    }

    void spoilPath(String path, torg.world.Fault fault) {
        proxy.next(path, fault);
    }

    int callsTo(String path) {
        return proxy.passages(path).size();
    }

    /** What the acted TikTok plays on this account. */
    void plays(String what, String how) {
        society.happens(new Act.Presented(site, city.id(), city.name(), "", Map.of(what, how)));
    }

    @Override
    protected Member presses() {
        return city;
    }

    @Override
    public Picture picture(String alternative) {
        return new Picture(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0},
                "image/jpeg",
                alternative,
                URI.create("https://stad.example/bild.jpg"));
    }

    @Override
    public RemoteRef somebodyAsks(String text) {
        throw new UnsupportedOperationException("Nobody turns to the city here");
    }

    @Override
    public boolean takes(String text) {
        throw new UnsupportedOperationException("Nothing is answered here");
    }

    @Override
    public Webhooks webhooks() {
        return ((TikTok) platform()).events();
    }

    @Override
    public Optional<Duration> renewedAfter() {
        return Optional.of(Duration.ofHours(2));
    }

    @Override
    protected String pathOf(Way.Call kind) {
        return switch (kind) {
            case CONNECT -> "/v2/oauth/token";
            case POLL -> "/v2/user/info";
            case REPLY, PUBLISH -> "/v2/post/publish/content/init";
        };
    }
}
