package torg.records.packages.sip;

import java.time.LocalDate;

/**
 * A secrecy marking on something in the package (OSL 5 kap. 5 §).
 *
 * @param what it stands on
 * @param since the day it was noted
 */
public record Secret(String what, String paragraph, LocalDate since, String note) {}
