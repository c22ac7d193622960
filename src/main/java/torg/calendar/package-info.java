/** Swedish days and hours: which days are free, when a unit is open, and when an answer is due. Knows nobody. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package torg.calendar;
