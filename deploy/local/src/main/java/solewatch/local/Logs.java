package solewatch.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import solewatch.embedded.StartFailure;

/** Where the broker and the mail server, which run in this process, write what they have to say. */
final class Logs {

    private static final int LARGEST_BYTES = 5 << 20;

    private Logs() {}

    /** Warnings and worse go to broker.log; the console is kept for the person. */
    static void toFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            FileHandler file = new FileHandler(folder.resolve("broker.log").toString(), LARGEST_BYTES, 1, false);
            file.setFormatter(new SimpleFormatter());
            LogManager.getLogManager().reset();
            Logger root = Logger.getLogger("");
            root.setLevel(Level.WARNING);
            root.addHandler(file);
        } catch (IOException e) {
            throw new StartFailure("The log folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }
}
