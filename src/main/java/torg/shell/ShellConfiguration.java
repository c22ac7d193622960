package torg.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.CacheControl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Fits the shell into Spring: pages as return values, the reader as a parameter, two languages, sessions in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ShellSettings.class)
@EnableJdbcHttpSession(tableName = "session", maxInactiveIntervalInSeconds = 8 * 60 * 60)
class ShellConfiguration implements WebMvcConfigurer {
    private final Pages pages;
    private final Desk desk;

    ShellConfiguration(@Lazy Pages pages, Desk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(pages);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(desk);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // This version only: another node's, kept for a year under the wrong name, would be worse than none.
        registry.addResourceHandler("/assets/" + Assets.VERSION + "/**")
                .addResourceLocations(
                        "classpath:/static/assets/", "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    /** Lax and not Strict: whoever comes back from the city's provider must still be known to have left for it. */
    @Bean
    static CookieSerializer sessionCookie(ShellSettings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("torg-session");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(settings.https());
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Swedish first: English only for those who ask for it, by the switch or by preferring it to Swedish. */
    @Bean
    static LocaleResolver localeResolver(ShellSettings settings) {
        var resolver = new CookieLocaleResolver("torg-language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieSecure(settings.https());
        resolver.setDefaultLocaleFunction(ShellConfiguration::preferred);
        return resolver;
    }

    static Locale preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(l -> l.getLanguage().equals("sv") || l.getLanguage().equals("en"))
                .findFirst()
                .filter(l -> l.getLanguage().equals("en") && request.getHeader("Accept-Language") != null)
                .map(l -> Locale.ENGLISH)
                .orElse(Words.SWEDISH);
    }
}
