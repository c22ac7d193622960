/** Hints about plain language (klarspråk, språklagen 11 §; domain.md section 6). They advise and never block. Knows nobody. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shell"})
package torg.answers.plain;
