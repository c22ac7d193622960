package torg.exports;

import java.util.Optional;
import torg.exports.formats.Kind;

/**
 * What is looked for among an account's earlier posts.
 *
 * @param words in the masked texts; empty for all
 * @param before an item's number, for the page after it
 */
public record Search(String words, Optional<Kind> kind, Optional<Integer> year, int page) {}
