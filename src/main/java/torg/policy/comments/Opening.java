package torg.policy.comments;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When Torg opens for the first time there are rules for comments. After the demonstration town, which brings its own. */
@Component
class Opening {
    private final Comments comments;

    Opening(Comments comments) {
        this.comments = comments;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        comments.publishDefaults();
    }
}
