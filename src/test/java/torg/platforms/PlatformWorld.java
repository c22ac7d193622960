package torg.platforms;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import torg.vault.Secret;

/** What an adapter's author supplies so that {@link PlatformContract} can be held against it: a fresh account of the city's, and people. */
public interface PlatformWorld {

    Platform platform();

    /** The clock that the platform was made with. */
    Clock clock();

    /** Of the city's account. */
    Credentials credentials();

    /** The city's account, connected; made by hand where the platform lacks {@link Ability#CONNECT}. */
    default Connection connection() {
        var granted = platform().connect(credentials());
        return Listener.connection(granted.remoteId(), granted.handle(), granted.token());
    }

    /** A token that the platform once granted this account and no longer accepts. */
    Secret withdrawnToken();

    /** The city's account says something, but not through Torg. */
    RemoteRef citySays(String text);

    /** Somebody turns to the city, out of nothing. */
    RemoteRef somebodyAsks(String text);

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

    /** Whether the platform itself takes a reply with this text, asked without the adapter. */
    boolean takes(String text);

    /** Lets pass what the adapter waits for before it looks again; nothing, where it does not wait. */
    default void aWhileLater() {}

    /** What can go wrong on the way. Empty where there is no way, because the platform is this very program. */
    Optional<Way> way();

    /** The way to the platform. */
    interface Way {
        enum Call {
            CONNECT,
            POLL,
            REPLY
        }

        /** Spoils the next call of this kind. */
        void spoil(Call call, torg.world.Fault fault);
    }
}
