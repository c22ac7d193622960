/**
 * What is handed over to the city's archive: how much of each account by decision, packed in the archive's own form, and
 * the archive's receipt (arkivlagen 3–6, 9 §§; domain.md D62, D64, D65). A sub-room of {@code records}.
 */
@org.springframework.modulith.NamedInterface("packages")
package torg.records.packages;
