/** The diary's lines as files for the city's case system. A sub-room of {@code records}. */
package torg.records.export;
