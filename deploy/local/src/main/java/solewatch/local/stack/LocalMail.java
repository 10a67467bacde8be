package solewatch.local.stack;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import solewatch.embedded.StartFailure;

/**
 * A mail server on loopback that takes every message for anybody, passes none on, and keeps each as a file: a message is
 * accepted only when its file is written.
 */
public final class LocalMail implements AutoCloseable {

    /** One message as one recipient got it. */
    public record Arrived(String recipient, MimeMessage message, Path file) {}

    private final GreenMail server;
    private final Path folder;
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final AtomicInteger number;

    private LocalMail(GreenMail server, Path folder, int kept) {
        this.server = server;
        this.folder = folder;
        this.number = new AtomicInteger(kept);
    }

    static LocalMail start(Path folder, int port) {
        ServerSetup smtp = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        smtp.setServerStartupTimeout(10_000);
        GreenMail server = new GreenMail(smtp);
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        try {
            Files.createDirectories(folder);
            LocalMail mail = new LocalMail(server, folder, lastKept(folder));
            server.start();
            server.getUserManager().setMessageDeliveryHandler(mail::take);
            return mail;
        } catch (IOException | RuntimeException e) {
            server.stop();
            throw new StartFailure("The mail server did not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** The highest number in use: some of the mails may have been deleted since. */
    static int lastKept(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{5,9}\\.eml"))
                    .mapToInt(name -> Integer.parseInt(name.substring(0, name.indexOf('.'))))
                    .max()
                    .orElse(0);
        }
    }

    private GreenMailUser take(MovingMessage moving, MailAddress recipient) throws MessagingException, UserException {
        MimeMessage message = moving.getMessage();
        Path file = folder.resolve("%05d.eml".formatted(number.incrementAndGet()));
        try (OutputStream out = Files.newOutputStream(file)) {
            message.writeTo(out);
        } catch (IOException e) {
            throw new MessagingException("The message could not be kept", e);
        }
        arrived.add(new Arrived(recipient.getEmail(), message, file));
        return mailbox(recipient.getEmail());
    }

    private synchronized GreenMailUser mailbox(String address) throws UserException {
        UserManager users = server.getUserManager();
        GreenMailUser known = users.getUserByEmail(address);
        return known != null ? known : users.createUser(address, address, address);
    }

    /** What arrived since the stack's start, in order of arrival. */
    public List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    /** Where every message is kept, one file each. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        server.stop();
    }
}
