package torg.staff;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords in tests are kept as a city's are, but not stretched as far: each person of {@link Cast} and each sign-in
 * would otherwise cost a tenth of a second of nothing but sums, and there are some thousands of them.
 */
@Configuration(proxyBeanMethods = false)
class QuickPasswords {
    private static final int LEAST = 4;

    @Bean
    @Primary
    PasswordEncoder quickPasswords() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LEAST)));
    }
}
