/**
 * Where large bytes lie: pictures and files, once each, by what they are; and ZIPs that are made
 * without ever being whole in memory.
 */
@org.springframework.modulith.NamedInterface("store")
package torg.vault.store;
