/** One small class for each family of numbers, names and addresses; {@link torg.privacy.Masking} wakes them all. */
package torg.privacy.detectors;
