package solewatch.local.season;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** The words of a mail that has a text and an HTML version. */
final class MailText {

    private static final int LONGEST = 220;

    private MailText() {}

    /** The beginning of the text version, on one line. */
    static String firstLines(Part mail) throws MessagingException, IOException {
        String words = plain(mail).strip().replaceAll("\\s+", " ");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " ...";
    }

    private static String plain(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = plain(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
