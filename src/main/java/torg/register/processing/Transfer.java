package torg.register.processing;

import java.time.LocalDate;
import java.util.Optional;
import torg.platforms.Network;

/**
 * What is known of where a platform's data goes.
 *
 * @param check the newest; empty when nobody has checked
 */
public record Transfer(Network network, Optional<Check> check) {
    private static final int MONTHS = 12;

    public record Check(Basis basis, String recipient, String note, LocalDate checkedOn, String checkedBy) {}

    /** What is wrong with it; the city's own square is nobody else's. */
    public Optional<Fault> fault(LocalDate today) {
        if (network == Network.SQUARE) {
            return Optional.empty();
        }
        if (check.isEmpty()) {
            return Optional.of(Fault.MISSING);
        }
        if (check.get().basis() == Basis.NONE) {
            return Optional.of(Fault.NO_GROUND);
        }
        return check.get().checkedOn().isBefore(today.minusMonths(MONTHS)) ? Optional.of(Fault.OLD) : Optional.empty();
    }

    public enum Fault {
        MISSING,
        OLD,
        NO_GROUND;

        public String word() {
            return "processing.fault." + name().toLowerCase().replace('_', '-');
        }
    }
}
