package torg.register.administrators.web;

/** What somebody saw who looked on the platform. */
public record VerificationForm(Boolean twoFactor) {
    public VerificationForm {
        twoFactor = Boolean.TRUE.equals(twoFactor); // a box that is not ticked is not sent
    }
}
