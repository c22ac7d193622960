/** Who read what is masked, and why; and the sample of it that somebody looks through each month. */
package torg.privacy.readings;
