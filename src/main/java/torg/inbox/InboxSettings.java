package torg.inbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The inbox's settings ({@code TORG_INBOX_…}).
 *
 * @param answerWorkingDays how soon the city has promised an answer, in working days; Skövde's rule is two (domain.md 1.4)
 */
@ConfigurationProperties("torg.inbox")
public record InboxSettings(@DefaultValue("2") int answerWorkingDays) {}
