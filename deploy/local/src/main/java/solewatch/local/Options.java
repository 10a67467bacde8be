package solewatch.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.embedded.StartFailure;
import solewatch.local.stack.StackPorts;

/** What was typed after {@code ./solewatch}: a command and its options, each {@code --name value}. */
record Options(String command, Map<String, String> values) {

    private static final Set<String> STACK = Set.of("data", "port-base");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "demo", STACK,
            "up", STACK,
            "token", Set.of("data", "role", "team", "runner", "sub", "hours"));

    static Options of(List<String> words) {
        if (words.isEmpty() || !KNOWN.containsKey(words.getFirst())) {
            throw new StartFailure("Say demo, up or token.");
        }
        String command = words.getFirst();
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < words.size(); i += 2) {
            String name = words.get(i).replaceFirst("^--", "");
            if (!words.get(i).startsWith("--") || !known(command).contains(name)) {
                throw new StartFailure("./solewatch " + command + " does not know " + words.get(i) + "; it takes "
                        + String.join(
                                ", ",
                                known(command).stream()
                                        .sorted()
                                        .map(option -> "--" + option)
                                        .toList())
                        + ".");
            }
            if (i + 1 == words.size()) {
                throw new StartFailure(words.get(i) + " needs a value.");
            }
            values.put(name, words.get(i + 1));
        }
        return new Options(command, Map.copyOf(values));
    }

    private static Set<String> known(String command) {
        return KNOWN.getOrDefault(command, Set.of());
    }

    @Nullable
    String value(String name) {
        return values.get(name);
    }

    Path data(Path otherwise) {
        String told = value("data");
        return told == null ? otherwise : Path.of(told);
    }

    StackPorts ports() {
        return StackPorts.after(number("port-base", StackPorts.DEFAULT_BASE));
    }

    Duration hours() {
        return Duration.ofHours(number("hours", 24));
    }

    private int number(String name, int otherwise) {
        String told = value(name);
        if (told == null) {
            return otherwise;
        }
        if (!told.matches("\\d{1,6}")) {
            throw new StartFailure("--" + name + " needs a whole number, not " + told + ".");
        }
        return Integer.parseInt(told);
    }
}
