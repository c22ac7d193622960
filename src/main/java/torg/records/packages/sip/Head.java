package torg.records.packages.sip;

import java.time.Instant;

/**
 * What a package says of itself.
 *
 * @param id its name, which is also its folder's: letters, digits, hyphen and underscore
 * @param label what it holds, in one line
 * @param software the version of Torg that wrote it
 */
public record Head(Edition edition, String id, String label, Instant at, Parties parties, String software) {}
