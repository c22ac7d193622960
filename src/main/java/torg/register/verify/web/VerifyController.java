package torg.register.verify.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import torg.register.AccountId;
import torg.register.verify.Verify;
import torg.shell.ShellSettings;

/** Is it ours? Open to everybody, and asked by address so that the answer can be linked to. */
@Controller
class VerifyController {
    private final Verify verify;
    private final ShellSettings settings;

    VerifyController(Verify verify, ShellSettings settings) {
        this.verify = verify;
        this.settings = settings;
    }

    /** Never kept by a browser or between: an account can be hijacked from one minute to the next. */
    @GetMapping("/verify")
    VerifyPage check(@RequestParam(defaultValue = "") String address, HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        if (address.isBlank()) {
            return VerifyPage.blank();
        }
        var checked = verify.check(address);
        return VerifyPage.of(address, checked, verify.signed(checked), settings.address());
    }

    @GetMapping("/verify/{account}/proof")
    ProofPage proof(@PathVariable long account) {
        return new ProofPage(account, verify.proof(new AccountId(account)));
    }
}
