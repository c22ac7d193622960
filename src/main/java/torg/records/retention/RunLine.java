package torg.records.retention;

import java.time.Instant;
import java.time.YearMonth;
import torg.privacy.disposal.Item;

/**
 * One document of a disposal, by number alone.
 *
 * @param outcome {@code WAITING}, {@code GONE} or {@code HELD}
 * @param word the key of why it stayed; empty for others
 * @param leaf of its record in the tree, in hexadecimal; empty for what no record lay under, and for what has not gone
 * @param at when that came of it; the epoch while it waits
 */
public record RunLine(
        Item item, String account, YearMonth month, String outcome, String word, String leaf, Instant at) {}
