package torg.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import torg.platforms.Network;
import torg.shell.Refused;
import torg.staff.Person;
import torg.staff.Unit;

/**
 * One of the city's accounts. It can speak only when it is connected, it can be connected only when it is decided, and
 * it can be decided only when somebody answers for it: no decision, no token.
 */
public record Account(
        AccountId id,
        Network network,
        String name,
        String handle,
        Optional<String> address,
        Unit unit,
        String purpose,
        String audience,
        String goals,
        Optional<Person> responsible,
        Optional<Person> substitute,
        State state) {

    /** How far an account has come. */
    public sealed interface State {

        /** In the register, without a decision. Imported accounts begin here. */
        record Undecided() implements State {}

        record Decided(Decision decision) implements State {}

        record Connected(Decision decision, long connection) implements State {}

        default String word() {
            return switch (this) {
                case Undecided undecided -> "register.state.undecided";
                case Decided decided -> "register.state.decided";
                case Connected connected -> "register.state.connected";
            };
        }
    }

    public Stage stage() {
        return switch (state) {
            case State.Undecided undecided -> Stage.PROPOSED;
            case State.Decided decided -> Stage.DECIDED;
            case State.Connected connected -> Stage.ACTIVE;
        };
    }

    /** What is missing before anybody can decide, as keys of words (domain.md D1). */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (purpose.isBlank()) {
            missing.add("register.missing.purpose");
        }
        if (audience.isBlank()) {
            missing.add("register.missing.audience");
        }
        if (goals.isBlank()) {
            missing.add("register.missing.goals");
        }
        if (responsible.isEmpty()) {
            missing.add("register.missing.responsible");
        }
        if (substitute.isEmpty()) {
            missing.add("register.missing.substitute");
        }
        return missing;
    }

    Account decided(Decision decision) {
        if (!missing().isEmpty()) {
            throw new Refused(missing().getFirst());
        }
        if (!(state instanceof State.Undecided)) {
            throw new Refused("register.already-decided");
        }
        return in(new State.Decided(decision));
    }

    /** The decision a connection can be made inside. */
    Decision connectable() {
        return switch (state) {
            case State.Undecided undecided -> throw new Refused("register.no-decision-no-token");
            case State.Decided decided -> decided.decision();
            case State.Connected connected -> throw new Refused("register.already-connected");
        };
    }

    Account connected(long connection) {
        return in(new State.Connected(connectable(), connection));
    }

    Account disconnected() {
        if (state instanceof State.Connected connected) {
            return in(new State.Decided(connected.decision()));
        }
        throw new Refused("register.not-connected");
    }

    public Optional<Decision> decision() {
        return switch (state) {
            case State.Undecided undecided -> Optional.empty();
            case State.Decided decided -> Optional.of(decided.decision());
            case State.Connected connected -> Optional.of(connected.decision());
        };
    }

    public Optional<Long> connection() {
        return state instanceof State.Connected connected ? Optional.of(connected.connection()) : Optional.empty();
    }

    private Account in(State next) {
        return new Account(
                id, network, name, handle, address, unit, purpose, audience, goals, responsible, substitute, next);
    }
}
