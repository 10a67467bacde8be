package solewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill -9 of the process that holds the stack leaves behind, and that the next start copes with it. */
class KillIT {

    @TempDir
    Path folder;

    @Test
    void theStackStartsAgainOnTheSameFolderAtOnceAfterAKill() throws Exception {
        Process holder = holder();
        holder.destroyForcibly().waitFor();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), 0, StackHolder.PASSWORD);
                EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            database.createDatabase(StackHolder.DATABASE);
            assertThat(admin.listTopics().names().get()).contains(StackHolder.TOPIC);
        }
    }

    @Test
    void theDatabaseEndsWithItsKilledHolder() throws Exception {
        Process holder = holder();
        Set<ProcessHandle> children = Set.copyOf(holder.descendants().toList());
        assertThat(children).isNotEmpty();

        holder.destroyForcibly().waitFor();

        ended(children);
    }

    @Test
    void aDatabaseThatOutlivedItsHolderIsStopped() throws Exception {
        Process holder = holder();
        // Without its tether the database stays when the holder is killed.
        holder.children()
                .filter(child -> child.info().command().orElse("").endsWith("sh"))
                .forEach(ProcessHandle::destroyForcibly);
        ProcessHandle leftover = holder.children()
                .filter(child -> child.info().command().orElse("").endsWith("postgres"))
                .findFirst()
                .orElseThrow();
        holder.destroyForcibly().waitFor();
        assertThat(leftover.isAlive()).isTrue();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), 0, StackHolder.PASSWORD)) {
            assertThat(database.port()).isPositive();
            ended(Set.of(leftover));
        }
    }

    private static void ended(Set<ProcessHandle> processes) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
    }

    private Process holder() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(StackHolder.class.getName(), folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader answers = process.inputReader();
        assertThat(answers.readLine()).isEqualTo(StackHolder.READY);
        return process;
    }
}
