package torg.simulator.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import torg.simulator.Broadcast;
import torg.simulator.Request;
import torg.simulator.Simulator;

/** The acted platforms' doors: every call is handed to its dialect as it came. */
@Controller
@ConditionalOnProperty(name = "torg.mode", havingValue = "demonstration")
class DialectController {
    private static final int LARGEST = 32 << 20;

    private final Simulator simulator;

    DialectController(Simulator simulator) {
        this.simulator = simulator;
    }

    @RequestMapping("/simulator/{dialect}/**")
    void call(@PathVariable String dialect, HttpServletRequest call, HttpServletResponse response) throws IOException {
        var path = call.getRequestURI().substring(("/simulator/" + dialect).length());
        var body = call.getInputStream().readNBytes(LARGEST);
        var headers = headers(call);
        headers.put("x-forwarded-prefix", "/simulator/" + dialect);
        var request = new Request(
                call.getMethod(), path, Request.pairs(Objects.toString(call.getQueryString(), "")), headers, body);
        var broadcast = simulator.broadcast(dialect, request);
        if (broadcast.isPresent()) {
            open(call.startAsync(call, response), broadcast.get());
            return;
        }
        var answer = simulator.answer(dialect, request);
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.getOutputStream().write(answer.body());
    }

    /** Beside the server's own threads, of which there are too few to let them wait for somebody to say something. */
    private static void open(AsyncContext call, Broadcast broadcast) {
        call.setTimeout(0);
        Thread.startVirtualThread(() -> {
            try (broadcast) {
                call.getResponse().setContentType(broadcast.type());
                var out = call.getResponse().getOutputStream();
                for (var said = broadcast.next(); said.isPresent(); said = broadcast.next()) {
                    out.write(said.get());
                    out.flush();
                }
            } catch (IOException gone) {
                // Whoever listened has hung up, as they may.
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } finally {
                call.complete();
            }
        });
    }

    private static Map<String, String> headers(HttpServletRequest call) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : Collections.list(call.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), call.getHeader(name));
        }
        return headers;
    }
}
