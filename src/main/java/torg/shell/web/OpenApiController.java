package torg.shell.web;

import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import torg.shell.ShellSettings;

/** {@code /api/openapi.json}. */
@Controller
class OpenApiController {
    private final RequestMappingHandlerMapping mapping;
    private final ShellSettings settings;

    OpenApiController(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, ShellSettings settings) {
        this.mapping = mapping;
        this.settings = settings;
    }

    @GetMapping(path = "/api/openapi.json", produces = "application/json")
    @ResponseBody
    Map<String, Object> describe() {
        return new OpenApi().describe(mapping, settings.city());
    }
}
