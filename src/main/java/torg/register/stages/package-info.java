/** The ten stages of an account's life, and the papers that each of them carries (domain.md requirement 2). */
@org.springframework.modulith.NamedInterface("stages")
package torg.register.stages;
