package torg.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import torg.simulator.door.Doorbell;

/**
 * One family of platforms, speaking as its documentation says; each names the pages it was written from. It is strict: what
 * the real one would refuse (a missing version, a scope that was not granted, a field it does not know) is refused here.
 */
public interface Dialect {

    /** What its addresses begin with, such as {@code meta}. */
    String name();

    Set<Site> sites();

    /** Never throws for what a caller can send. */
    Answer answer(Request request);

    /** Opens a line where this is a call for one, and the caller may; empty for every other call. */
    default Optional<Broadcast> broadcast(Request request) {
        return Optional.empty();
    }

    /** What the platform calls its applications to say about an act; none for most. */
    default List<Told> told(Act act) {
        return List.of();
    }

    /**
     * A call to an application that has asked for it.
     *
     * @param headers with the signature over the body
     * @param welcome whether the address is still the application's; asked when it is carried, and may take its time
     */
    record Told(String address, Map<String, String> headers, byte[] body, BooleanSupplier welcome) {

        /** To an address that is not asked again. */
        public Told(String address, Map<String, String> headers, byte[] body) {
            this(address, headers, body, () -> true);
        }
    }

    /** By which it asks whether an address is the application's; empty where it asks nobody. */
    default Optional<Doorbell> doorbell() {
        return Optional.empty();
    }
}
