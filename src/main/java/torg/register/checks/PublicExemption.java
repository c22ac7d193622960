package torg.register.checks;

/** An exemption as everybody may read it. Who decided is a colleague's name and stays within the city. */
public record PublicExemption(Exemption exemption, String account, String unit) {}
