package torg.shell;

/**
 * Where a reader is sent after something was done (303 in a browser, JSON in the API), with a word about what happened.
 *
 * @param notice the key of the word; its room's words hold it
 */
public record Go(String to, String notice) implements Answer {}
