package torg.records.packages;

import torg.records.packages.sip.Edition;
import torg.records.packages.sip.Parties;

/** What is agreed with the archive about the packages: their form, and who hands over and takes. */
public record Agreement(Edition edition, Parties parties) {}
