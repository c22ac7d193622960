package torg.staff.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torg.shell.Go;
import torg.shell.ShellSettings;
import torg.shell.door.Entrance;
import torg.staff.Staff;
import torg.staff.access.Access;

/** The pages outside the door. Passwords, passkeys and the city's provider are received by the security chain itself. */
@Controller
class SignInController {
    private final Staff staff;
    private final Access access;
    private final Entrance entrance;
    private final ShellSettings settings;

    SignInController(Staff staff, Access access, Entrance entrance, ShellSettings settings) {
        this.staff = staff;
        this.access = access;
        this.entrance = entrance;
        this.settings = settings;
    }

    @GetMapping("/signin")
    SignInPage signIn(@RequestParam Map<String, String> parameters) {
        return new SignInPage(
                SignInPage.said(parameters.keySet()),
                settings.oidc().configured(),
                settings.demonstration()
                        ? staff.oneInEachRole().stream()
                                .map(SignInPage.Invented::of)
                                .distinct()
                                .toList()
                        : List.of());
    }

    /** Opening the link changes nothing: programs that look at links in messages would use it up. */
    @GetMapping("/signin/invitation/{token}")
    InvitationPage invitation(@PathVariable String token) {
        return new InvitationPage(token, access.invites(token));
    }

    record InvitationForm(String token) {}

    @PostMapping("/signin/invitation")
    Go accept(InvitationForm form, HttpServletRequest request, HttpServletResponse response) {
        var invited = access.accept(Objects.toString(form.token(), ""));
        entrance.enter(invited.signInName(), request, response);
        return new Go("/me", "staff.invitation.accepted");
    }
}
