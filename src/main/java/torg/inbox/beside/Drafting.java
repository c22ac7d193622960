package torg.inbox.beside;

import java.util.Optional;
import torg.inbox.Conversation;
import torg.ledger.Actor;
import torg.shell.Go;
import torg.shell.SignedIn;

/** A room on a floor above that keeps answers until they leave, and has a say before they do. The inbox knows none of them. */
public interface Drafting {

    /** What the reader has begun to answer. */
    Optional<String> draft(Conversation conversation, SignedIn reader);

    /**
     * Keeps an answer back that somebody wants to send: another must read it first, or its writer must look once more.
     *
     * @return where the writer is sent instead; empty when it may leave
     */
    Optional<Go> hold(Conversation conversation, String words, SignedIn reader);

    /**
     * It leaves now, in the same transaction, by whichever way it came.
     *
     * @throws torg.shell.Refused when it may not: asked here too, so that no way leads past it
     */
    void leaves(Conversation conversation, String words, Conversation.Colleague colleague, Actor actor);
}
