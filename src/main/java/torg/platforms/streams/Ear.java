package torg.platforms.streams;

import torg.platforms.http.Receiver;

/** To whom an adapter tells what it hears on a stream. */
public interface Ear extends Receiver {

    /** Something has happened that may concern this account, by its {@link torg.platforms.Granted#remoteId()}; any account, ours or not. */
    void about(String remoteId);

    /** Up to here all has been told, where the platform lets one go on from a place; empty where that is no longer known. */
    void reached(String place);
}
