package torg.images.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torg.shell.Room;
import torg.staff.Right;

/** The images' line in the menu. */
@Configuration(proxyBeanMethods = false)
class ImagesRoom {
    @Bean
    Room imagesMenu() {
        return new Room(20, "/images", "images.room", Optional.of(Right.IMAGES));
    }
}
