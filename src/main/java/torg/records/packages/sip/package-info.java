/**
 * The form of a package for an archive: FGS Paketstruktur, which is E-ARK's CSIP and SIP (domain.md 3.1–3.7). Knows how it
 * is written, and nothing of what the city keeps. A sub-room of {@code records}.
 */
@org.springframework.modulith.NamedInterface("packages")
package torg.records.packages.sip;
