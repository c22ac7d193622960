package torg.platforms.publishing;

import java.time.Instant;
import java.util.List;

/**
 * Something the city says, on its way.
 *
 * @param key ours, chosen before the first try and the same at every try
 * @param at the time of the order, the same at every try
 */
public record Post(String key, String text, List<Picture> pictures, Instant at) {}
