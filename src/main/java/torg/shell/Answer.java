package torg.shell;

/** What a controller may give back: a {@link Page} to read, or a {@link Go} to somewhere after something was done. */
public interface Answer {}
