package torg.platforms.mail;

import java.util.Properties;
import torg.platforms.http.GuardedSockets;

/** How servers are spoken to: sealed, to addresses that are allowed, and never without an end. */
record Lines(GuardedSockets sockets) {
    private static final String TO_CONNECT = "10000";
    private static final String TO_ANSWER = "20000";
    private static final String CHUNK = Integer.toString(1 << 20);

    Properties properties(String protocol, Server server) {
        var properties = new Properties();
        var of = "mail." + protocol + ".";
        properties.put(of + "socketFactory", sockets);
        properties.setProperty(of + "socketFactory.fallback", "false"); // which would be a way around it
        properties.setProperty(of + "connectiontimeout", TO_CONNECT);
        properties.setProperty(of + "timeout", TO_ANSWER);
        properties.setProperty(of + "writetimeout", TO_ANSWER);
        properties.setProperty(of + "ssl.enable", Boolean.toString(server.sealed()));
        properties.setProperty(of + "ssl.checkserveridentity", "true");
        properties.setProperty(of + "starttls.enable", "true");
        properties.setProperty(of + "starttls.required", Boolean.toString(!server.sealed() && server.mustBeSealed()));
        properties.setProperty("mail.mime.allowutf8", "true");
        properties.setProperty("mail.imap.peek", "true");
        properties.setProperty("mail.imap.fetchsize", CHUNK);
        properties.setProperty("mail.imap.ignorebodystructuresize", "true");
        properties.setProperty("mail.smtp.auth", "true");
        properties.setProperty("mail.smtp.sendpartial", "false");
        return properties;
    }
}
