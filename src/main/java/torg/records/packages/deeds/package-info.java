/** What happened to what was received after it came, for an archive (domain.md D65). A sub-room of {@code records}. */
package torg.records.packages.deeds;
