/** What a platform shows now, asked anew from the beginning: for whoever must know that nothing is missing. */
@org.springframework.modulith.NamedInterface("recount")
package torg.platforms.recount;
