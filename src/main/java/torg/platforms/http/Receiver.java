package torg.platforms.http;

/** Who hears what comes over a line that stays open; one call at a time. */
public interface Receiver<T> {

    /** The other side has answered, and will speak. */
    void opened();

    /** The other side is there, and has nothing to say. */
    void alive();

    /** What it says next waits until this returns. An exception closes the line and is thrown to whoever opened it. */
    void said(T what);
}
