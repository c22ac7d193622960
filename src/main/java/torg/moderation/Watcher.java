package torg.moderation;

import torg.ledger.Actor;

/** Another part of this room that has something to do in the same transaction as a measure begins to stand, or is lifted. */
public interface Watcher {

    /** @param actor who made it stand */
    void stands(Act act, Actor actor);
}
