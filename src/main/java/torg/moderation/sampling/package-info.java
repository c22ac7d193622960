/** Every month a few measures, chosen by nobody, are read once more by somebody else. A sub-room of {@code moderation}. */
package torg.moderation.sampling;
