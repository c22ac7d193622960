/**
 * How an adapter listens where nobody calls, or not reliably: it remembers what it has told, watches what may be answered,
 * changed or taken away, and looks through that the seldomer the older it is.
 */
package torg.platforms.listening;
