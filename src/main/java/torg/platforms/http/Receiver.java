package torg.platforms.http;

/** Who listens to a line that stays open. An exception closes the line and is thrown to whoever opened it. */
public interface Receiver {

    /** The other side has answered, and will speak. */
    void opened();

    /** The other side is there, whatever it says or does not say. */
    void alive();
}
