package torg.answers.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;
import torg.staff.Right;

/** The answers' line in the menu. */
@Configuration(proxyBeanMethods = false)
class AnswersRoom {
    @Bean
    Room answersMenu() {
        return new Room(12, "/answers", "answers.room", Optional.of(Right.READ_INBOX));
    }
}
