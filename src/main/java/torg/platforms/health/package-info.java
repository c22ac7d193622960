/** How every connection is: whether it works both ways, what it uses and costs, how late it hears, and whether anybody must agree anew. */
@org.springframework.modulith.NamedInterface("health")
package torg.platforms.health;
