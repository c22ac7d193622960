/** What the town's archivist and registrar have done with what came in, for the pages of {@code records}. */
package torg.town.records;
