/** Opening what was packed by somebody else: looked through before it is read, and never unpacked by the names it gives. */
package torg.exports.packing;
