package torg.posts.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;
import torg.staff.Right;

/** The posts' line in the menu. */
@Configuration(proxyBeanMethods = false)
class PostsRoom {
    @Bean
    Room postsMenu() {
        return new Room(18, "/posts", "posts.room", Optional.of(Right.ANSWER));
    }
}
