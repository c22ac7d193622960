package torg.post;

import java.util.Map;

/** An e-mail in plain text. */
record Mail(String to, String subject, String text, String messageId, Map<String, String> headers) {}
