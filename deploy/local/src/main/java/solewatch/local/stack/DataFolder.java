package solewatch.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import solewatch.embedded.FolderLock;
import solewatch.embedded.Folders;
import solewatch.embedded.StartFailure;

/** Where a stack keeps everything: a folder of its own and no stranger's, with what is about people for its owner alone. */
final class DataFolder {

    private static final List<String> PARTS = List.of("kafka", "postgres", "mail", "run");
    private static final String SECRETS = "secrets";

    /** Kafka's records and the mails carry names and health data. */
    private static final List<String> PRIVATE = List.of("kafka", "mail", "logs");

    private DataFolder() {}

    /** A folder that was never claimed and yet holds a part is somebody's: a demo would delete it, and mail be put into it. */
    static void requireOurs(Path folder) {
        String strange = PARTS.stream()
                .filter(part -> Files.exists(folder.resolve(part)))
                .collect(Collectors.joining(", "));
        if (!strange.isEmpty() && !Files.exists(folder.resolve(FolderLock.FILE))) {
            throw new StartFailure("The folder " + folder + " holds something Solewatch did not put there (" + strange
                    + "). Choose another with --data FOLDER.");
        }
    }

    /** Throws away what an earlier stack kept there. */
    static void empty(Path folder) throws IOException {
        for (String part : PARTS) {
            Folders.deleteIfExists(folder.resolve(part));
        }
        Folders.deleteIfExists(folder.resolve(SECRETS));
    }

    /** Makes what is about people, and closes it to other users of the machine. */
    static void makePrivate(Path folder) throws IOException {
        for (String part : PRIVATE) {
            Path made = Files.createDirectories(folder.resolve(part));
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
