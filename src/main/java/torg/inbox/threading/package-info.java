/** Where a resident's words find their conversation, their unit, their clock and their place in the queue. */
@org.springframework.modulith.NamedInterface("threading")
package torg.inbox.threading;
