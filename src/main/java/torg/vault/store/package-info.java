/** Where large bytes lie: pictures and files, once each, by what they are. */
@org.springframework.modulith.NamedInterface("store")
package torg.vault.store;
