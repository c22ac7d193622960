package torg.exports.packing;

/**
 * How much an archive may hold once it is unpacked: a few kilobytes can become terabytes.
 *
 * @param unpacked bytes, all pieces together
 * @param pieces how many
 */
public record Limits(long unpacked, int pieces) {}
