/**
 * The diary: one line for each registered document with what OSL 5 kap. 2 § asks for, its numbers, its way to the city's
 * case system, and what everybody may see of it. A sub-room of {@code records}.
 */
@org.springframework.modulith.NamedInterface("diary")
package torg.records.diary;
