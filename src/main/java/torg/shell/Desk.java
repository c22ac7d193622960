package torg.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Who sits at the desk now, however they signed in. Asked anew in each request: a role that ended this morning ends at
 * the next click, not at the next sign-in.
 */
@Component
class Desk implements HandlerMethodArgumentResolver {
    private static final String READER = Desk.class.getName();

    private final Doorkeeper doorkeeper;

    Desk(@Lazy Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    Optional<SignedIn> reader(HttpServletRequest request) {
        if (request.getAttribute(READER) instanceof SignedIn known) {
            return Optional.of(known);
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        var reader = doorkeeper.known(authentication.getName());
        reader.ifPresent(known -> request.setAttribute(READER, known));
        return reader;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.nestedIfOptional();
        return type.getNestedParameterType() == SignedIn.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest web,
            WebDataBinderFactory binder) {
        var reader = reader(web.getNativeRequest(HttpServletRequest.class));
        return parameter.isOptional() ? reader : reader.orElseThrow(() -> new Forbidden("shell.sign-in-first"));
    }
}
