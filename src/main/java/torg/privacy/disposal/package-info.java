/**
 * Disposal of what somebody wants erased and the archive lets go of (GDPR article 17, arkivlagen 10 §): rehearsed first,
 * stopped by a hold, confirmed by a second person; the content goes, the proof that it was there stays.
 */
@org.springframework.modulith.NamedInterface("disposal")
package torg.privacy.disposal;
