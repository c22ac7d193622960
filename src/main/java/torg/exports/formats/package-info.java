/** What each platform puts into its archive, and how it is read: one thing at a time, with the bytes it was read from. */
package torg.exports.formats;
