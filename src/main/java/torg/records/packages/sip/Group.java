package torg.records.packages.sip;

/**
 * Files that belong together in a METS.
 *
 * @param use the name CSIP gives such a group
 */
record Group(String id, String use, Inventory<Kept> files) {}
