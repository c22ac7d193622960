package torg.privacy.detectors;

/** The check digit of personnummer, organisationsnummer and giro numbers (ISO/IEC 7812-1, annex B). */
final class Luhn {

    private Luhn() {}

    /** Whether the last digit fits the others; leading zeros make no difference. */
    static boolean fits(long number) {
        int sum = 0;
        boolean twice = false;
        for (long left = number; left > 0; left /= 10) {
            int digit = (int) (left % 10) * (twice ? 2 : 1);
            sum += digit / 10 + digit % 10;
            twice = !twice;
        }
        return sum % 10 == 0;
    }
}
