package torg.exports.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The one form through which gigabytes come. Every other form is read whole, to at most twenty megabytes, before anybody
 * asks who sends it; here only the fields before the file are read, so that a stranger is shown out with the file unread,
 * and the file goes to the disk as it comes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
public class Upload extends OncePerRequestFilter {
    private static final Pattern PATH = Pattern.compile("(/api)?/register/\\d+/exports");
    private static final String ARRIVING = Upload.class.getName();
    private static final int LONGEST_FIELD = 1 << 14;
    private static final int MOST_FIELDS = 20;

    /** The file that stands last in the form; empty when there is none. */
    static Optional<Sent> file(HttpServletRequest request) {
        return request.getAttribute(ARRIVING) instanceof Arriving arriving ? arriving.file() : Optional.empty();
    }

    /** A file that is still on its way. */
    record Sent(String name, InputStream content) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isOurs(request)) {
            chain.doFilter(request, response);
            return;
        }
        var arriving = new Arriving(request);
        request.setAttribute(ARRIVING, arriving);
        chain.doFilter(arriving, response);
    }

    private static boolean isOurs(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && Objects.toString(request.getContentType(), "").startsWith("multipart/form-data")
                && PATH.matcher(request.getRequestURI()).matches();
    }

    /** Does not say that it is a form with a file, or Spring and Tomcat would read it to its end. */
    private static final class Arriving extends HttpServletRequestWrapper {
        private static final String PLAIN = "application/octet-stream";

        private final HttpServletRequest form;
        private Optional<Map<String, String[]>> read = Optional.empty();
        private Optional<Sent> file = Optional.empty();

        Arriving(HttpServletRequest form) {
            super(form);
            this.form = form;
        }

        Optional<Sent> file() {
            fields();
            return file;
        }

        private Map<String, String[]> fields() {
            if (read.isEmpty()) {
                var fields = new LinkedHashMap<String, List<String>>();
                try {
                    read(new FileUpload().getItemIterator(new ServletRequestContext(form)), fields);
                } catch (IOException nonsense) {
                    file = Optional.empty();
                }
                var all = new LinkedHashMap<String, String[]>();
                fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
                read = Optional.of(all);
            }
            return read.get();
        }

        private void read(FileItemIterator parts, Map<String, List<String>> fields) throws IOException {
            for (int i = 0; i < MOST_FIELDS && parts.hasNext(); i++) {
                FileItemStream part = parts.next();
                if (!part.isFormField()) {
                    file = Optional.of(new Sent(Objects.toString(part.getName(), ""), part.openStream()));
                    return;
                }
                var value = new String(part.openStream().readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
                fields.computeIfAbsent(part.getFieldName(), name -> new ArrayList<>())
                        .add(value);
            }
        }

        @Override
        public String getContentType() {
            return PLAIN;
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase("Content-Type") ? PLAIN : super.getHeader(name);
        }

        @Override
        public String getParameter(String name) {
            return fields().containsKey(name) ? fields().get(name)[0] : null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(fields());
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(fields().keySet());
        }

        @Override
        public String[] getParameterValues(String name) {
            return fields().get(name);
        }
    }
}
