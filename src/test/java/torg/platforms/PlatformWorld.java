package torg.platforms;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import torg.platforms.publishing.Picture;
import torg.platforms.webhooks.Call;
import torg.platforms.webhooks.Webhooks;
import torg.vault.Secret;

/** What an adapter's author supplies so that {@link PlatformContract} can be held against it: a fresh account of the city's, and people. */
public interface PlatformWorld {

    Platform platform();

    /** The clock that the platform was made with. */
    Clock clock();

    /** Of the city's account. Supplied by who declares {@link Ability#CONNECT}. */
    default Credentials credentials() {
        throw new UnsupportedOperationException("Nothing is connected by a secret here");
    }

    /**
     * Who runs the city's account agrees on the platform's page. Supplied by who declares {@link Ability#CONSENT}.
     *
     * @return where the platform sends them back to
     */
    default URI somebodyAgrees(URI page) {
        throw new UnsupportedOperationException("Nobody agrees to anything here");
    }

    /** Who runs the city's account does not. */
    default URI somebodyDeclines(URI page) {
        throw new UnsupportedOperationException("Nobody agrees to anything here");
    }

    /** The city's account, connected; made by hand where the platform lacks {@link Ability#CONNECT}. */
    default Connection connection() {
        if (platform().abilities().contains(Ability.CONSENT)) {
            var granted = Agreeing.choose(this);
            return Listener.connection(granted.remoteId(), granted.handle(), granted.token());
        }
        var granted = platform().connect(credentials());
        return Listener.connection(granted.remoteId(), granted.handle(), granted.token());
    }

    /** A token that the platform once granted this account and no longer accepts. */
    Secret withdrawnToken();

    /** The city's account says something, but not through Torg. */
    RemoteRef citySays(String text);

    /** Somebody turns to the city, out of nothing. */
    RemoteRef somebodyAsks(String text);

    /**
     * Somebody turns to the city with a picture. Supplied where the platform tells of pictures.
     *
     * @param alternative what it shows, as whoever sends it writes
     */
    default RemoteRef somebodySends(String text, URI picture, String alternative) {
        throw new UnsupportedOperationException("No pictures are told of here");
    }

    /** Somebody answers. */
    RemoteRef somebodyReplies(RemoteRef under, String text);

    void somebodyEdits(RemoteRef ref, String text);

    void somebodyRemoves(RemoteRef ref);

    /** The city's account shows itself by this name and with this text. */
    void cityPresents(String name, String description);

    /** What residents see directly under something. */
    List<Standing> repliesSeen(RemoteRef under);

    /** @param author as {@link Granted#remoteId()} names it */
    record Standing(RemoteRef ref, String author, String text) {}

    /**
     * Something a resident said where the platform lets the city hide it.
     *
     * @param root where the thread began
     */
    record Hideable(RemoteRef root, RemoteRef ref) {}

    /** Supplied by who declares {@link Ability#HIDE}. */
    default Hideable somebodyRepliesToTheCity(String text) {
        throw new UnsupportedOperationException("Nothing can be hidden here");
    }

    /** Whether residents are shown it in the thread, as the platform tells them. */
    default boolean isShown(Hideable said) {
        throw new UnsupportedOperationException("Nothing can be hidden here");
    }

    /** The city's own post as residents see it; empty when it is not there. Supplied by who declares {@link Ability#PUBLISH}. */
    default Optional<Shown> shown(RemoteRef post) {
        throw new UnsupportedOperationException("Nothing is published here");
    }

    /** Every post that residents see on the city's account, newest last. */
    default List<Shown> posts() {
        throw new UnsupportedOperationException("Nothing is published here");
    }

    /** @param alternatives of its pictures, in their order */
    record Shown(RemoteRef ref, String text, List<String> alternatives) {}

    /** Where a picture stands so that the platform can fetch it, where it takes no bytes. */
    default URI pictureAddress(byte[] content) {
        return URI.create("https://stad.example/bild.png");
    }

    /** A picture of a kind that the platform takes; not every one takes PNG. */
    default Picture picture(String alternative) {
        var png = Pictures.png();
        return new Picture(png, "image/png", alternative, pictureAddress(png));
    }

    /** What the platform has called us to say since this was last asked. Supplied by who declares {@link Ability#WEBHOOKS}. */
    default List<Call> calls() {
        throw new UnsupportedOperationException("Nobody calls here");
    }

    default Webhooks webhooks() {
        throw new UnsupportedOperationException("Nobody calls here");
    }

    /** The platform asks whether the address is ours, as it does before it calls. */
    default Call handshake() {
        throw new UnsupportedOperationException("Nobody calls here");
    }

    /** Whether this answer would satisfy the platform. */
    default boolean satisfies(Call handshake, Webhooks.Proof proof) {
        throw new UnsupportedOperationException("Nobody calls here");
    }

    /** Nobody answers where the platform asks whether the address is ours, until the door is opened again. */
    default void ourDoorIsShut(boolean isShut) {
        throw new UnsupportedOperationException("Nobody calls here");
    }

    /** Every stream there is breaks; new ones can be opened. Supplied by who declares {@link Ability#STREAM}. */
    default void streamBreaks() {
        throw new UnsupportedOperationException("No stream is opened here");
    }

    /** Whether the platform itself takes a reply with this text, asked without the adapter. */
    boolean takes(String text);

    /**
     * Whether an answer is known again by its key. Where the platform keeps none, it is by its words, its place and its time,
     * and nothing unclear is ever sent again by itself (connectors.md 4.1).
     */
    default boolean knowsKeys() {
        return platform().abilities().contains(Ability.REPEATABLE_REPLY);
    }

    /** Whether what the city answers is one of its posts, and not only a line under something. */
    default boolean answersArePosts() {
        return true;
    }

    /** How long a token opens before the adapter must renew it by itself; empty where it never does. */
    default Optional<Duration> renewedAfter() {
        return Optional.empty();
    }

    default void clockGoes(Duration further) {
        throw new UnsupportedOperationException("The clock is not ours here");
    }

    /** Lets pass what the adapter waits for before it looks again; nothing, where it does not wait. */
    default void aWhileLater() {}

    /** What can go wrong on the way. Empty where there is no way, because the platform is this very program. */
    Optional<Way> way();

    /** The way to the platform. */
    interface Way {
        enum Call {
            CONNECT,
            POLL,
            REPLY,
            PUBLISH
        }

        /** Spoils the next call of this kind. */
        void spoil(Call call, torg.world.Fault fault);
    }
}
