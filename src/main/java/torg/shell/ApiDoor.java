package torg.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API's door: {@code /api/inbox} is the page {@code /inbox} with another tongue. It stands before everything else,
 * so security, rights and rules see the same request; a JSON body becomes the form's fields.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class ApiDoor extends OncePerRequestFilter {
    private static final String ENTERED = ApiDoor.class.getName();
    private static final int LARGEST_BODY = 1 << 20;

    private final JsonMapper json;
    private final HandlerExceptionResolver no;

    ApiDoor(JsonMapper json, HandlerExceptionResolver handlerExceptionResolver) {
        this.json = json;
        this.no = handlerExceptionResolver;
    }

    /** The body is no JSON object of plain values. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public static boolean entered(HttpServletRequest request) {
        return request.getAttribute(ENTERED) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var uri = request.getRequestURI();
        if (!uri.startsWith("/api/") || uri.equals("/api/openapi.json")) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(ENTERED, true);
        try {
            chain.doFilter(new Inside(request, uri.substring("/api".length()), fields(request)), response);
        } catch (Unreadable e) {
            no.resolveException(request, response, null, e);
        }
    }

    private Map<String, String[]> fields(HttpServletRequest request) throws IOException {
        var fields = new LinkedHashMap<>(request.getParameterMap());
        var type = request.getContentType();
        if (type != null && type.startsWith("application/json")) {
            var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new Unreadable();
            }
            try {
                if (body.length > 0) {
                    flatten("", json.readTree(body), fields);
                }
            } catch (JacksonException e) {
                throw new Unreadable();
            }
        }
        return fields;
    }

    /** {@code {"a":{"b":[1,2]}}} becomes {@code a.b=1&a.b=2}, the way a form would say it. */
    private static void flatten(String name, JsonNode node, Map<String, String[]> fields) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue(), fields));
        } else if (name.isEmpty()) {
            throw new Unreadable();
        } else if (node.isArray()) {
            if (node.isEmpty()) {
                return;
            }
            fields.put(name, node.valueStream().map(JsonNode::asString).toArray(String[]::new));
        } else if (!node.isNull()) {
            fields.put(name, new String[] {node.asString()});
        }
    }

    private static final class Inside extends HttpServletRequestWrapper {
        private final String path;
        private final Map<String, String[]> fields;

        Inside(HttpServletRequest request, String path, Map<String, String[]> fields) {
            super(request);
            this.path = path;
            this.fields = fields;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(path);
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public String getPathInfo() {
            return null;
        }

        @Override
        public String getParameter(String name) {
            return fields.containsKey(name) ? fields.get(name)[0] : null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(fields);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(fields.keySet());
        }

        @Override
        public String[] getParameterValues(String name) {
            return fields.get(name);
        }
    }
}
