/**
 * Papers: what is printed, sent to a board or kept for ever, as PDF that a screen reader can
 * read, and lists that open in a spreadsheet without acting there.
 */
@org.springframework.modulith.NamedInterface("paper")
package torg.shell.paper;
