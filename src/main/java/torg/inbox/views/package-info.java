/** Looks at the queue that somebody has given a name. */
@org.springframework.modulith.NamedInterface("views")
package torg.inbox.views;
