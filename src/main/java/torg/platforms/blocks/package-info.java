/** What AT Protocol writes repositories in: blocks that are named by their hash. For Bluesky's stream, and for whoever reads its archives. */
@org.springframework.modulith.NamedInterface("blocks")
package torg.platforms.blocks;
