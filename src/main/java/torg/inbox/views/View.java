package torg.inbox.views;

import torg.inbox.Look;

/** Somebody's own way of looking, by a name of theirs. */
public record View(long id, String name, Look look) {}
