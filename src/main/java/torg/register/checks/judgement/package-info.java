/** The judgement: an account, the city's rules and one look at the profile in, a verdict for every rule out. Pure, without a clock. */
package torg.register.checks.judgement;
