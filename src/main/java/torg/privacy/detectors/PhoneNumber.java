package torg.privacy.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The digits of a telephone number as they are read, and the groups they were written in. */
final class PhoneNumber {

    private static final String MOBILE_SERIES = "02369";
    private static final Pattern DATE = Pattern.compile("(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d\\d");

    private final boolean plus;
    private final StringBuilder digits = new StringBuilder();
    private final List<Integer> groups = new ArrayList<>();

    PhoneNumber(boolean plus) {
        this.plus = plus;
    }

    void add(CharSequence group) {
        digits.append(group);
        groups.add(group.length());
    }

    int length() {
        return digits.length();
    }

    /** A day such as 08-06-2024 or 01022024 begins like an area code. */
    boolean isDate() {
        return !plus
                && (groups.equals(List.of(2, 2, 4)) || groups.equals(List.of(8)))
                && DATE.matcher(digits).matches();
    }

    boolean isWhole() {
        if (plus) {
            return isInternational(digits.toString());
        }
        if (digits.length() > 2 && digits.charAt(1) == '0') {
            return isInternational(digits.substring(2));
        }
        return isMobile() || isFixed();
    }

    private boolean isInternational(String number) {
        if (number.startsWith("46")) {
            return number.length() >= 9 && number.length() <= 12;
        }
        // No area code in North America begins with 0 or 1, so that +100 000 000 kronor is an amount.
        return number.length() >= 10 && number.charAt(0) >= '1' && !number.startsWith("10") && !number.startsWith("11");
    }

    /** Six digits and four are the shape of a personnummer, and never that of a mobile number. */
    private boolean isMobile() {
        return digits.length() == 10
                && digits.charAt(1) == '7'
                && MOBILE_SERIES.indexOf(digits.charAt(2)) >= 0
                && !groups.equals(List.of(6, 4));
    }

    private boolean isFixed() {
        int areaCode = groups.getFirst();
        boolean inOnePiece = groups.size() == 1;
        boolean stockholm = areaCode == 2 && digits.charAt(1) == '8';
        return digits.length() >= 8
                && digits.length() <= 10
                && (inOnePiece || stockholm || areaCode == 3 || areaCode == 4);
    }
}
