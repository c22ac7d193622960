package torg.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import torg.platforms.Network;
import torg.register.stages.Decision;
import torg.register.stages.Receipt;
import torg.register.stages.Refusal;
import torg.register.stages.Stage;
import torg.register.stages.State;
import torg.register.stages.State.Active;
import torg.register.stages.State.Archived;
import torg.register.stages.State.Closed;
import torg.register.stages.State.Closing;
import torg.register.stages.State.Decided;
import torg.register.stages.State.Dormant;
import torg.register.stages.State.Hijacked;
import torg.register.stages.State.Proposed;
import torg.register.stages.State.TurnedDown;
import torg.register.stages.State.UnderReview;
import torg.shell.Refused;
import torg.shell.Words;
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

    public Stage stage() {
        return state.stage();
    }

    /** The decision in force. Empty before it, after a refusal, and for an account that nobody ever decided on. */
    public Optional<Decision> decision() {
        return state.decision();
    }

    /** The living connection, where there is one. */
    public Optional<Long> connection() {
        return state.connection();
    }

    /** The receipt for the final archive, once there is one that holds. */
    public Optional<Receipt> receipt() {
        return state instanceof Archived archived
                ? Optional.of(archived.receipt())
                : state instanceof Closed closed ? Optional.of(closed.receipt()) : Optional.empty();
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

    Account reviewed(Instant since) {
        return in(new UnderReview(since));
    }

    /** Back to whoever applied, or applied for anew after a no. */
    Account proposed() {
        if (stage() != Stage.UNDER_REVIEW && stage() != Stage.REFUSED) {
            throw illegal(Stage.PROPOSED);
        }
        return in(new Proposed());
    }

    Account turnedDown(Refusal refusal) {
        undecided();
        return in(new TurnedDown(refusal));
    }

    Account decided(Decision decision) {
        undecided();
        if (!missing().isEmpty()) {
            throw new Refused(missing().getFirst());
        }
        if (stage() != Stage.UNDER_REVIEW) {
            throw illegal(Stage.DECIDED);
        }
        return in(new Decided(decision));
    }

    private void undecided() {
        if (decision().isPresent()) {
            throw new Refused("register.already-decided");
        }
    }

    /** Whether somebody is its responsible or stands in for them: they may renew what was once connected, no more. */
    public boolean isRunBy(long person) {
        return Stream.of(responsible, substitute)
                .anyMatch(one -> one.filter(it -> it.id() == person).isPresent());
    }

    /** The connection that can be given a new token inside the decision in force. */
    public long reconnectable() {
        var connection = connection().orElseThrow(() -> new Refused("register.not-connected"));
        return switch (stage()) {
            case ACTIVE, DORMANT, CLOSING -> connection;
            case PROPOSED, UNDER_REVIEW, REFUSED, DECIDED, HIJACKED, ARCHIVED, CLOSED -> throw illegal(Stage.ACTIVE);
        };
    }

    /** The decision a connection can be made inside. @throws Refused where there is none, or a connection already */
    public Decision connectable() {
        if (connection().isPresent()) {
            throw new Refused("register.already-connected");
        }
        return switch (state) {
            case Decided(var decision) -> decision;
            case Active(var decision, var connection) -> decision;
            case Dormant(var decision, var connection, var since) -> decision;
            case Proposed p -> throw new Refused("register.no-decision-no-token");
            case UnderReview u -> throw new Refused("register.no-decision-no-token");
            case TurnedDown t -> throw new Refused("register.no-decision-no-token");
            case Hijacked h -> throw illegal(Stage.ACTIVE);
            case Closing c -> throw illegal(Stage.ACTIVE);
            case Archived a -> throw illegal(Stage.ACTIVE);
            case Closed c -> throw illegal(Stage.ACTIVE);
        };
    }

    /** An account that was in use without Torg may be connected later: it is active before and after. */
    Account connected(long connection) {
        return with(new Active(connectable(), Optional.of(connection)));
    }

    /** In use on a platform that Torg cannot speak with. */
    Account opened() {
        return in(new Active(connectable(), Optional.empty()));
    }

    /** Without its token. What is being closed goes on being closed. */
    Account disconnected() {
        if (connection().isEmpty()) {
            throw new Refused("register.not-connected");
        }
        if (state instanceof Closing(var decision, var connection, var lastDay)) {
            return with(new Closing(decision, Optional.empty(), lastDay));
        }
        if (stage() == Stage.ARCHIVED) {
            throw illegal(Stage.DECIDED);
        }
        return in(new Decided(decision().orElseThrow()));
    }

    Account resting(LocalDate since) {
        if (state instanceof Active(var decision, var connection)) {
            return in(new Dormant(decision, connection, since));
        }
        throw illegal(Stage.DORMANT);
    }

    Account woken() {
        if (state instanceof Dormant(var decision, var connection, var since)) {
            return in(new Active(decision, connection));
        }
        throw illegal(Stage.ACTIVE);
    }

    Account hijacked(Instant since) {
        return in(new Hijacked(decision(), since, stage(), lastDay()));
    }

    /**
     * The city's own again, where it was before. Its token is gone, so where Torg speaks with the platform it has to be
     * connected anew.
     */
    Account recovered(boolean hasAdapter) {
        if (!(state instanceof Hijacked(var decision, var since, var before, var lastDay))) {
            throw new Refused("register.not-hijacked");
        }
        return in(
                switch (before) {
                    case PROPOSED, UNDER_REVIEW, REFUSED -> new Proposed();
                    case DECIDED, HIJACKED, CLOSED -> new Decided(decision.orElseThrow());
                    case ACTIVE, DORMANT ->
                        hasAdapter
                                ? new Decided(decision.orElseThrow())
                                : new Active(decision.orElseThrow(), Optional.empty());
                    case CLOSING, ARCHIVED -> new Closing(decision, Optional.empty(), lastDay.orElseThrow());
                });
    }

    Account closing(LocalDate lastDay) {
        if (stage() == Stage.ARCHIVED) {
            throw illegal(Stage.CLOSING);
        }
        return in(new Closing(decision(), connection(), lastDay));
    }

    /**
     * Not closed after all: back to what it was.
     *
     * @param elsewhere whether it is in use on a platform that Torg cannot speak with
     */
    Account kept(boolean elsewhere) {
        if (!(state instanceof Closing(var decision, var connection, var lastDay))) {
            throw new Refused("register.not-closing");
        }
        if (decision.isEmpty()) {
            return in(new Proposed());
        }
        return in(
                connection.isPresent() || elsewhere
                        ? new Active(decision.get(), connection)
                        : new Decided(decision.get()));
    }

    Account archived(Receipt receipt) {
        if (state instanceof Closing(var decision, var connection, var lastDay)) {
            return in(new Archived(decision, connection, lastDay, receipt));
        }
        throw illegal(Stage.ARCHIVED);
    }

    /** Something changed after the package was made: it is no longer the final one. */
    Account outdated() {
        if (state instanceof Archived(var decision, var connection, var lastDay, var receipt)) {
            return in(new Closing(decision, connection, lastDay));
        }
        throw illegal(Stage.CLOSING);
    }

    Account closed(LocalDate on) {
        if (state instanceof Archived(var decision, var connection, var lastDay, var receipt)) {
            return in(new Closed(decision, receipt, on));
        }
        throw illegal(Stage.CLOSED);
    }

    /** When it is to be gone, once somebody has said so. */
    public Optional<LocalDate> lastDay() {
        return switch (state) {
            case Closing closing -> Optional.of(closing.lastDay());
            case Archived archived -> Optional.of(archived.lastDay());
            case Hijacked hijacked -> hijacked.lastDay();
            case Proposed p -> Optional.empty();
            case UnderReview u -> Optional.empty();
            case TurnedDown t -> Optional.empty();
            case Decided d -> Optional.empty();
            case Active a -> Optional.empty();
            case Dormant d -> Optional.empty();
            case Closed c -> Optional.empty();
        };
    }

    private Account in(State next) {
        if (!stage().leadsTo(next.stage())) {
            throw illegal(next.stage());
        }
        return with(next);
    }

    private Account with(State next) {
        return new Account(
                id, network, name, handle, address, unit, purpose, audience, goals, responsible, substitute, next);
    }

    private Refused illegal(Stage to) {
        return new Refused("register.illegal-step", Words.t(stage().word()), Words.t(to.word()));
    }
}
