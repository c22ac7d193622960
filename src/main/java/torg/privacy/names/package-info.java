/** Names of people in running text: those the record knows by name, and those that may be a name. It proposes; people decide. */
@org.springframework.modulith.NamedInterface("names")
package torg.privacy.names;
