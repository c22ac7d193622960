/**
 * How the policy changes: a version is drafted, goes out on remiss to boards and councils, is decided, and comes into force
 * on a day. A sub-room of {@code policy}: the root knows only what has been decided, and never asks in here.
 */
@org.springframework.modulith.NamedInterface("revision")
package torg.policy.revision;
