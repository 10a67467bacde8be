package solewatch.notify.channel.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VapidFileTest {

    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path folder;

    @Test
    void theFirstStartMakesKeysAndEveryLaterOneFindsThem() throws Exception {
        VapidKeys made = VapidFile.readOrMake(folder.resolve("secrets"), random);

        VapidKeys found = VapidFile.readOrMake(folder.resolve("secrets"), random);

        assertThat(found.publicKey()).isEqualTo(made.publicKey()).hasSize(87).startsWith("B");
        assertThat(found.id()).isEqualTo(made.id()).hasSize(16);
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws Exception {
        VapidFile.readOrMake(folder, random);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("vapid.pem"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("vapid.pem"));
        }
    }

    @Test
    void manyThatStartAtOnceEndWithTheSameKeys() throws Exception {
        try (ExecutorService starts = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                all.add(() -> VapidFile.readOrMake(folder, random).id());
            }

            List<Future<String>> ids = starts.invokeAll(all);

            assertThat(ids).extracting(Future::get).containsOnly(ids.getFirst().get());
        }
    }

    @Test
    void keysThatDoNotBelongTogetherStopTheStart() throws Exception {
        String ours = VapidKeys.fresh(random).toPem();
        String theirs = VapidKeys.fresh(random).toPem();
        int open = ours.indexOf("-----BEGIN PUBLIC");
        Files.writeString(
                folder.resolve("vapid.pem"),
                ours.substring(0, open) + theirs.substring(theirs.indexOf("-----BEGIN PUBLIC")));

        assertThatThrownBy(() -> VapidFile.readOrMake(folder, random))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("belong together");
    }

    @Test
    void aFileWithoutKeysStopsTheStart() throws Exception {
        Files.writeString(folder.resolve("vapid.pem"), "nothing");

        assertThatThrownBy(() -> VapidFile.readOrMake(folder, random)).isInstanceOf(IllegalArgumentException.class);
    }
}
