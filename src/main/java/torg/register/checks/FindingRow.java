package torg.register.checks;

import java.time.LocalDate;
import torg.platforms.Network;

/** A finding with the account it is about, as a list shows it. */
public record FindingRow(Finding finding, String account, Network network, String unit, LocalDate due) {}
