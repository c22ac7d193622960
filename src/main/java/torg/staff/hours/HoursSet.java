package torg.staff.hours;

import torg.ledger.Happening;

/**
 * A unit said when it is open.
 *
 * @param week "1 08:00–17:00, 2 …", days of the week by their number; empty when it follows the unit above again
 */
public record HoursSet(long unit, String week) implements Happening {
    @Override
    public String subject() {
        return "staff/unit/" + unit;
    }
}
