package torg.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;
import torg.shell.Go;
import torg.shell.Words;

/** The language switch in the frame. */
@Controller
class LanguageController {
    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    record LanguageForm(String language, String back) {}

    @PostMapping("/language")
    Go change(LanguageForm form, HttpServletRequest request, HttpServletResponse response) {
        locales.setLocale(request, response, "en".equals(form.language()) ? Locale.ENGLISH : Words.SWEDISH);
        return new Go(local(form.back()), "shell.language-changed");
    }

    /** Only back into Torg: an address from outside could lead anywhere. */
    private static String local(String back) {
        return back != null && back.matches("/[\\p{Alnum}/_-]*") && !back.startsWith("//") ? back : "/";
    }
}
