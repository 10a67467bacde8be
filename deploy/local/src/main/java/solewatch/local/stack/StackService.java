package solewatch.local.stack;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The three services, in the order the data flows. */
public enum StackService {
    INGEST("ingest", null),
    ANALYSIS("analysis", "solewatch_analysis"),
    NOTIFY("notify", "solewatch_notify");

    private final String label;
    private final @Nullable String database;

    StackService(String label, @Nullable String database) {
        this.label = label;
        this.database = database;
    }

    public String label() {
        return label;
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
