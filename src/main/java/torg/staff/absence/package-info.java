/** Who is away, from when to when, and who stands in. Why somebody is away is nobody's business here. */
@org.springframework.modulith.NamedInterface("absence")
package torg.staff.absence;
