package torg.policy.comments;

/**
 * One rule for those who comment.
 *
 * @param number by which a removal names it: "rule 3 of the rules from 1 March"
 */
public record CommentRule(int number, String title, String text) {}
