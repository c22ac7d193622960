package torg.register.verify.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import torg.register.AccountId;
import torg.register.above.Proven;
import torg.register.verify.Verdict;
import torg.register.verify.Verify;
import torg.shell.ShellSettings;

/** Is it ours? Open to everybody, and asked by address so that the answer can be linked to. */
@Controller
class VerifyController {
    private final Verify verify;
    private final List<Proven> proven;
    private final ShellSettings settings;

    VerifyController(Verify verify, List<Proven> proven, ShellSettings settings) {
        this.verify = verify;
        this.proven = proven;
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
        return VerifyPage.of(address, checked, verify.signed(checked), shown(checked.verdict()), settings.address());
    }

    /** Only of what the city answers for today: what stands on anybody else's profile proves nothing. */
    private Optional<Proven.Sign> shown(Verdict verdict) {
        return verdict instanceof Verdict.Official(var account)
                ? proven.stream()
                        .flatMap(room -> room.sign(account.id()).stream())
                        .findFirst()
                : Optional.empty();
    }

    @GetMapping("/verify/{account}/proof")
    ProofPage proof(@PathVariable long account) {
        return new ProofPage(account, verify.proof(new AccountId(account)));
    }
}
