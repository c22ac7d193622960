/** Reads and writes lists as people have them, in Excel or as CSV. Knows nothing of accounts. */
@org.springframework.modulith.NamedInterface("spreadsheet")
package torg.register.intake.spreadsheet;
