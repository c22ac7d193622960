package torg.answers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The answers' settings ({@code TORG_ANSWERS_…}).
 *
 * @param proposalsPage the address of the city's page for citizens' proposals; {@code {text}} in it becomes the masked
 *     beginning of the question, so that the form is filled in. Empty while the city has named none
 * @param individualPage the address of the page that says where one turns with one's own matter; empty while there is none
 */
@ConfigurationProperties("torg.answers")
public record AnswersSettings(
        @DefaultValue("") String proposalsPage,
        @DefaultValue("") String individualPage) {}
