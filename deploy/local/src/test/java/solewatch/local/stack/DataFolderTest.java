package solewatch.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import solewatch.embedded.FolderLock;
import solewatch.embedded.StartFailure;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void aFolderWithAStrangersMailIsRefusedBeforeAnythingIsDeleted() throws Exception {
        Files.createDirectories(folder.resolve("mail"));

        assertThatThrownBy(() -> DataFolder.requireOurs(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("(mail)")
                .hasMessageContaining("--data");
    }

    @Test
    void anEmptyFolderOneWithSecretsOnlyAndOneThatWasClaimedAreOurs() throws Exception {
        assertThatCode(() -> DataFolder.requireOurs(folder.resolve("new"))).doesNotThrowAnyException();
        Files.createDirectories(folder.resolve("secrets"));
        assertThatCode(() -> DataFolder.requireOurs(folder)).doesNotThrowAnyException();

        FolderLock.claim(folder).close();
        Files.createDirectories(folder.resolve("mail"));

        assertThatCode(() -> DataFolder.requireOurs(folder)).doesNotThrowAnyException();
    }

    @Test
    void mailsAndRecordsAreForTheirOwnerAlone() throws Exception {
        Files.createDirectories(folder.resolve("mail"));

        DataFolder.makePrivate(folder);

        for (String part : new String[] {"mail", "kafka", "logs"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(part))))
                    .as(part)
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aMailNeverTakesTheFileOfAnother() throws Exception {
        Files.createFile(folder.resolve("00007.eml"));

        assertThat(LocalMail.lastKept(folder)).isEqualTo(7);
    }
}
