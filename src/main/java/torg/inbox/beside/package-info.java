/** The ports by which rooms above say something beside a conversation; the inbox knows none of them. */
@org.springframework.modulith.NamedInterface("beside")
package torg.inbox.beside;
