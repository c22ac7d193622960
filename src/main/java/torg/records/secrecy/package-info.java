/**
 * Secrecy markings: a warning on a document, with the provision, the day and the authority that noted it (OSL 5 kap. 5 §).
 * A sub-room of {@code records}.
 */
@org.springframework.modulith.NamedInterface("secrecy")
package torg.records.secrecy;
