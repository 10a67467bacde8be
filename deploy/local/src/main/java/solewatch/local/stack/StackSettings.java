package solewatch.local.stack;

import java.nio.file.Path;

/**
 * What a person chooses about a stack.
 *
 * @param project the project's root, where the services were built
 * @param dataFolder where everything is kept
 * @param emptied whether what an earlier stack kept there is thrown away first
 * @param ports where each part listens
 */
public record StackSettings(Path project, Path dataFolder, boolean emptied, StackPorts ports) {

    public StackSettings {
        project = project.toAbsolutePath().normalize();
        dataFolder = dataFolder.toAbsolutePath().normalize();
    }
}
