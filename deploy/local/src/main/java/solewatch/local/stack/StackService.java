package solewatch.local.stack;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The three services, in the order the data flows. */
public enum StackService {
    INGEST("ingest", null, 256),
    ANALYSIS("analysis", "solewatch_analysis", 192),
    NOTIFY("notify", "solewatch_notify", 160);

    private final String label;
    private final int heapMegabytes;
    private final @Nullable String database;

    StackService(String label, @Nullable String database, int heapMegabytes) {
        this.label = label;
        this.database = database;
        this.heapMegabytes = heapMegabytes;
    }

    public String label() {
        return label;
    }

    /** The most it may hold of objects: ingest reads whole uploads, analysis caches histories. */
    int heapMegabytes() {
        return heapMegabytes;
    }

    /** The database the service keeps its state in; ingest has none. */
    @Nullable
    String database() {
        return database;
    }

    /** What Quarkus built. */
    Path jar(Path project) {
        return project.resolve(label + "-service").resolve("target/quarkus-app/quarkus-run.jar");
    }
}
