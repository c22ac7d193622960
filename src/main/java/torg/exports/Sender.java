package torg.exports;

import torg.ledger.Actor;

/** Who sends in an archive. */
public record Sender(long person, String name) {
    Actor actor() {
        return Actor.person(person, name);
    }
}
