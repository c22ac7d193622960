package torg.shell.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The accessibility statement (lag 2018:1937). */
@Controller
class AccessibilityController {

    @GetMapping("/accessibility")
    AccessibilityPage statement() {
        return new AccessibilityPage();
    }
}
