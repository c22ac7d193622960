/**
 * Backups: made while Torg runs, whole or not at all, each under a key of its own that can be destroyed, and restored into
 * an empty place. What is in them, and who may open them: docs/decisions/0028.
 */
@org.springframework.modulith.NamedInterface("backup")
package torg.vault.backup;
