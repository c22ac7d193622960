package torg.platforms.streams;

/** To whom an adapter tells what it hears on a stream. */
public interface Ear {

    /** The platform has let us in and will tell what happens from now on. */
    void opened();

    /** The platform is there, whatever it says or does not say. */
    void alive();

    /** Something has happened that may concern this account, by its {@link torg.platforms.Granted#remoteId()}; any account, ours or not. */
    void about(String remoteId);

    /** Up to here all has been told, where the platform lets one go on from a place; empty where that is no longer known. */
    void reached(String place);
}
