package torg.register.tasks.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;

/** The tasks' line in the menu. */
@Configuration(proxyBeanMethods = false)
class TasksRoom {
    @Bean
    Room tasksMenu() {
        return new Room(34, "/tasks", "register.tasks.title", Optional.empty());
    }
}
