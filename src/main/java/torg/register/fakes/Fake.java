package torg.register.fakes;

import java.time.Instant;
import java.util.Optional;
import torg.ledger.Actor;
import torg.platforms.Network;
import torg.shell.Refused;

/**
 * An account that somebody says pretends to be the city's (peers.md P9).
 *
 * @param pasted the address or name as the first who told of it gave it
 * @param reports how many have told of it
 */
public record Fake(
        FakeId id,
        String subject,
        String pasted,
        Optional<Network> network,
        Instant firstAt,
        long reports,
        State state) {

    /** How far the case has come. */
    public sealed interface State {

        /** Told of; nobody has done anything yet. */
        record Told() implements State {}

        /** @param reference the platform's own number of the report; empty where it gives none */
        record Sent(String by, Instant at, String reference) implements State {}

        record Closed(String by, Instant at, Outcome outcome, String note) implements State {}

        default String word() {
            return switch (this) {
                case Told told -> "fakes.state.told";
                case Sent sent -> "fakes.state.sent";
                case Closed closed -> "fakes.state.closed";
            };
        }
    }

    Fake sent(Actor by, Instant at, String reference) {
        return switch (state) {
            case State.Told told -> in(new State.Sent(by.name(), at, reference));
            case State.Sent sent ->
                in(new State.Sent(by.name(), at, reference)); // platforms sometimes want to be asked twice
            case State.Closed closed -> throw new Refused("fakes.already-closed");
        };
    }

    Fake closed(Actor by, Instant at, Outcome outcome, String note) {
        return switch (state) {
            case State.Told told -> in(new State.Closed(by.name(), at, outcome, note));
            case State.Sent sent -> in(new State.Closed(by.name(), at, outcome, note));
            case State.Closed closed -> throw new Refused("fakes.already-closed");
        };
    }

    private Fake in(State next) {
        return new Fake(id, subject, pasted, network, firstAt, reports, next);
    }
}
