package solewatch.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import solewatch.embedded.FolderLock;
import solewatch.embedded.StartFailure;
import solewatch.events.Topics;

class LocalStackIT {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private StackSettings settings;

    @BeforeEach
    void aProject() throws Exception {
        settings = settings(StackPorts.after(0));
    }

    private StackSettings settings(StackPorts ports) throws Exception {
        return new StackSettings(
                StandInProject.in(folder.resolve("project")), folder.resolve("data"), false, ports, Map.of());
    }

    @Test
    void everythingIsUpTellsWhatItUsesAndEndsTogether() throws Exception {
        List<Long> pids;
        try (LocalStack stack = start()) {
            pids = List.of(
                    stack.ingest().pid(),
                    stack.analysis().pid(),
                    stack.notifier().pid(),
                    stack.database().pid());

            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains("Kafka", "PostgreSQL", "mail", "ingest", "analysis", "notify")
                    .containsPattern("Ready in \\d+\\.\\d s")
                    .containsPattern("together \\d+ MB");
            assertThat(topics(stack)).contains(Topics.RUNNER_EVENTS, Topics.FINDINGS, Topics.RUNNER_TEAMS);
            assertThat(stack.analysis().log().tail(5)).contains("the stand-in listens");
        }
        assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    }

    @Test
    void theDatabasePasswordReachesAServiceThroughItsEnvironmentAlone() throws Exception {
        try (LocalStack stack = start()) {
            String password = stack.database().password();

            assertThat(get(stack.analysis(), "/password")).isEqualTo(password);
            assertThat(get(stack.ingest(), "/password")).isEmpty();
            assertThat(ProcessHandle.of(stack.analysis().pid())
                            .flatMap(process -> process.info().commandLine())
                            .orElseThrow())
                    .doesNotContain(password);
            assertThat(Files.getPosixFilePermissions(stack.dataFolder().resolve("secrets/database-password")))
                    .hasSize(2);
        }
    }

    @Test
    void aKilledServiceIsGoneAndComesBack() {
        try (LocalStack stack = start()) {
            long before = stack.analysis().pid();

            stack.analysis().kill();
            assertThat(stack.analysis().isAlive()).isFalse();

            stack.analysis().restart();
            assertThat(stack.analysis().pid()).isNotEqualTo(before);
            assertThat(stack.analysis().isAlive()).isTrue();
        }
    }

    @Test
    void aServiceThatEndsByItselfIsNamed() throws Exception {
        try (LocalStack stack = start()) {
            HttpClient.newHttpClient()
                    .sendAsync(
                            HttpRequest.newBuilder(stack.notifier().url().resolve("/end"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());

            ServiceProcess ended = stack.awaitUnexpectedEnd();

            assertThat(ended.name()).isEqualTo("notify");
            assertThat(ended.log().tail(5)).contains("the stand-in listens");
        }
    }

    @Test
    void aMailIsKeptAsAFile() throws Exception {
        try (LocalStack stack = start()) {
            send("coach@example.org");

            LocalMail.Arrived mail = stack.mail().arrived().getFirst();
            assertThat(mail.recipient()).isEqualTo("coach@example.org");
            assertThat(mail.message().getSubject()).isEqualTo("A test");
            assertThat(mail.file()).content().contains("Subject: A test");
        }
    }

    @Test
    void aStackOnTheSameFolderFindsItsDataAndItsSecretsAgain() throws Exception {
        String password;
        try (LocalStack stack = start()) {
            password = stack.database().password();
            send("coach@example.org");
        }
        try (LocalStack stack = start()) {
            assertThat(stack.database().password()).isEqualTo(password);
            assertThat(topics(stack)).contains(Topics.RUNNER_EVENTS);
            assertThat(stack.mail().folder()).isDirectoryContaining("glob:**00001.eml");
        }
    }

    @Test
    void aTakenPortIsNamedAndNothingStays() throws Exception {
        try (ServerSocket other = new ServerSocket(settings.ports().notifier(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + ", wanted for notify, is taken");
        }
        try (LocalStack stack = start()) {
            assertThat(stack.notifier().isAlive()).isTrue();
        }
    }

    @Test
    void servicesThatWereNotBuiltAreNamed() {
        StackSettings empty =
                new StackSettings(folder.resolve("empty"), folder.resolve("data"), false, settings.ports(), Map.of());

        assertThatThrownBy(() -> LocalStack.start(empty, System.out))
                .isInstanceOf(StartFailure.class)
                .hasMessage(
                        "Not built yet: ingest, analysis, notify. Run ./solewatch up or ./solewatch demo, which build"
                                + " first.");
    }

    @Test
    void aServiceLeftBehindIsEndedByTheNextStart() throws Exception {
        FolderLock.claim(folder.resolve("data")).close();
        Path run = Files.createDirectories(folder.resolve("data/run"));
        Process leftBehind = new ProcessBuilder("sleep", "600").start();
        Leftover.record(run.resolve("ingest.pid"), leftBehind.toHandle());

        try (LocalStack stack = start()) {
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !leftBehind.isAlive());
            assertThat(stack.ingest().isAlive()).isTrue();
        }
    }

    private LocalStack start() {
        return LocalStack.start(settings, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private static Iterable<String> topics(LocalStack stack) throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }

    private static String get(ServiceProcess service, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(service.url().resolve(path)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void send(String recipient) throws Exception {
        Properties smtp = new Properties();
        smtp.put("mail.smtp.host", "127.0.0.1");
        smtp.put("mail.smtp.port", Integer.toString(settings.ports().mail()));
        MimeMessage message = new MimeMessage(Session.getInstance(smtp));
        message.setFrom(new InternetAddress("solewatch@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject("A test");
        message.setText("A test's text.");
        Transport.send(message);
    }
}
