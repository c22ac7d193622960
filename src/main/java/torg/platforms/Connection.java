package torg.platforms;

import torg.vault.Secret;

/** An account of the city's as an adapter sees it: who it is there, and the opened token. Lives no longer than one call. */
public record Connection(long id, String remoteId, String handle, Secret token) {}
