/** What a row of a list is worth: pure rules over what the row says, what the city has, and what was told before it. */
package torg.register.intake.appraisal;
