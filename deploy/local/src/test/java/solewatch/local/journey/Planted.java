package solewatch.local.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was posted that a log must never repeat: names, notes, tokens, mailboxes, push and webhook addresses, their secrets. */
final class Planted {

    private final Path logs;
    private final Set<String> markers = ConcurrentHashMap.newKeySet();

    Planted(Path logs) {
        this.logs = logs;
    }

    String plant(String marker) {
        markers.add(marker);
        return marker;
    }

    /** Each marker that a service's log repeats, and where. */
    List<String> leaked() throws IOException {
        return leakedIn(logs);
    }

    List<String> leakedIn(Path folder) throws IOException {
        List<String> leaks = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path log : files.toList()) {
                String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
                markers.stream()
                        .filter(text::contains)
                        .forEach(marker -> leaks.add(log.getFileName() + " repeats " + marker));
            }
        }
        return leaks;
    }
}
