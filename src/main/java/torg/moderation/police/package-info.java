/** The package for the police: what was written, with everything that shows that nobody changed it. A sub-room of {@code moderation}. */
package torg.moderation.police;
