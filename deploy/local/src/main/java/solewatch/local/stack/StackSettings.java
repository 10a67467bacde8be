package solewatch.local.stack;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a person chooses about a stack.
 *
 * @param project the project's root, where the services were built
 * @param dataFolder where everything is kept
 * @param emptied whether what an earlier stack kept there is thrown away first
 * @param ports where each part listens
 * @param notifySettings what notify is told beyond that, such as which receivers on this machine it may send to
 */
public record StackSettings(
        Path project, Path dataFolder, boolean emptied, StackPorts ports, Map<String, String> notifySettings) {

    public StackSettings {
        project = project.toAbsolutePath().normalize();
        notifySettings = Map.copyOf(notifySettings);
        dataFolder = dataFolder.toAbsolutePath().normalize();
    }
}
