/** What the city itself says on a platform: written once, changed and taken away where the platform lets it. */
@org.springframework.modulith.NamedInterface("publishing")
package torg.platforms.publishing;
