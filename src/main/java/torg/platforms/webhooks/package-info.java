/** What a platform tells by itself: its signature is checked over the bytes as they came, then they land, and only then it is thanked. */
@org.springframework.modulith.NamedInterface("webhooks")
package torg.platforms.webhooks;
