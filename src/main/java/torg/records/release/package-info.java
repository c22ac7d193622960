/**
 * Giving out public records (TF 2 kap.; OSL 6 kap.): somebody asks without a name, what they may have is searched out and
 * weighed one by one, a person decides on every span, and it is handed over in steps with the ground at every mask. A
 * sub-room of {@code records}.
 */
@org.springframework.modulith.NamedInterface("release")
package torg.records.release;
