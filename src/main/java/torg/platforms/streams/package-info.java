/**
 * What platforms tell at once, over lines that stay open. A stream is a bell and no second truth (decision 0030): it makes
 * the connection's next round due, and the round with its cursor fetches, captures and remembers as it always does.
 */
package torg.platforms.streams;
