package torg.records.packages.sip;

import java.util.List;

/**
 * Something that no file in the package is, and that something happened to all the same: it was disposed of, or the same
 * bytes lie there already.
 *
 * @param id its line in the ledger
 */
record Entity(String id, List<Deed> deeds) {}
