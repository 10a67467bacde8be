package solewatch.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One process' claim on a data folder. The operating system drops it when the process ends, however it ends; so whoever holds
 * it knows that anything still running on the folder is a leftover.
 */
public final class FolderLock implements AutoCloseable {

    /** The file that is locked; it stays, and tells that the folder was claimed once. */
    public static final String FILE = "solewatch.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Claims the folder, making it when absent; fails at once when another process has it. */
    public static FolderLock claim(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                return new FolderLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new StartFailure("The data folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
        throw new StartFailure("The data folder " + folder + " is in use by another Solewatch process.");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("A folder's lock could not be given back", e);
        }
    }
}
