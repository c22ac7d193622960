package torg.inbox;

import torg.platforms.RemoteRef;

/**
 * One thing a resident said, by its names: for rooms above that decide about it. Its words are in the capture, and
 * masked in {@link Message}.
 *
 * @param message its number in the inbox
 * @param ref what the platform calls it
 * @param capture the ledger's number of the bytes that are shown now
 */
public record Said(long message, Conversation conversation, RemoteRef ref, long capture) {}
