package torg.records.diary;

import java.time.LocalDate;

/**
 * What OSL 5 kap. 2 § asks for besides the number.
 *
 * @param day when it was received or drawn up
 * @param party who sent it, or to whom it was sent
 * @param concerns in short
 */
public record Particulars(LocalDate day, Direction direction, Particular party, Particular concerns) {

    Particulars masked() {
        return new Particulars(day, direction, party.masked(), concerns.masked());
    }

    /** Neither who nor what can be shown of something secret. */
    Particulars secret() {
        return new Particulars(day, direction, party.secret(), concerns.secret());
    }
}
