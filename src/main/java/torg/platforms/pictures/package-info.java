/** Pictures made to fit where they go: measured, the right side up, and small enough. */
@org.springframework.modulith.NamedInterface("pictures")
package torg.platforms.pictures;
