/** The door: who may come in, by password, passkey, the city's own sign-in or a key, and how often one may try. */
@org.springframework.modulith.NamedInterface("door")
package torg.shell.door;
