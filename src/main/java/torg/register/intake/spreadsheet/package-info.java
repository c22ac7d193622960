/** Reads and writes lists as people have them, in Excel or as CSV. Knows nothing of accounts. */
package torg.register.intake.spreadsheet;
