/** What people here write down: asked by telephone, at the counter or by letter, or said where the city has no account. */
@org.springframework.modulith.NamedInterface("byhand")
package torg.platforms.byhand;
