package torg.policy;

/**
 * What one version said of one rule in one scope.
 *
 * @param ends the version took the rule away
 */
public record Edition(int version, Rule rule, boolean ends) {}
