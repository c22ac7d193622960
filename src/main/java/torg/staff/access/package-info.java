/**
 * How somebody comes in: passwords, passkeys, API keys and invitations. A sub-room of {@code staff}: it knows a person by
 * number only, so that the organisation can ask it to take keys back and not the other way round.
 */
package torg.staff.access;
