package torg.exports;

/** The number of an archive that was sent in. */
public record ExportId(long value) {}
