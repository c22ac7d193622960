/**
 * Retention and disposal: the document plan as lines with versions, disposal by it in steps that a hold stops at once,
 * and the certificate of what is gone from where (arkivlagen 3–10 §§; domain.md D66, D67). A sub-room of {@code records}.
 */
@org.springframework.modulith.NamedInterface("retention")
package torg.records.retention;
