/**
 * Pictures and files that were sent with a record somebody has asked for: each is looked at and decided on by itself, and leaves
 * without what the camera wrote beside it. A sub-room of {@code records.release}.
 */
package torg.records.release.pictures;
