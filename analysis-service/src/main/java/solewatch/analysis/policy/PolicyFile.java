package solewatch.analysis.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import solewatch.analysis.policy.Differences.Outcome;

/**
 * The operator's own thresholds: a JSON file with those that differ from the shipped ones, and a version of its own. A file
 * that does not make sense throughout stops the start, with a sentence for each path.
 */
public final class PolicyFile {
    private static final String KEY = "solewatch.analysis.policy-file";
    private static final int LONGEST_VERSION = 40;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PolicyFile() {}

    /** The shipped ruleset with this file's differences. */
    public static Ruleset read(Path file) {
        JsonNode text = parsed(file);
        if (!(text instanceof ObjectNode root)) {
            throw refused(file, "it must be a JSON object of thresholds");
        }
        JsonNode version = root.remove(Differences.VERSION);
        Ruleset standard = Ruleset.standard();
        if (version == null || !version.isTextual() || version.textValue().isBlank()) {
            throw refused(file, "/rulesetVersion is missing: other thresholds need a version of their own");
        }
        if (version.textValue().equals(standard.rulesetVersion())) {
            throw refused(file, "/rulesetVersion is the shipped one's: other thresholds need a version of their own");
        }
        if (version.textValue().length() > LONGEST_VERSION) {
            throw refused(file, "/rulesetVersion has more than " + LONGEST_VERSION + " signs");
        }
        return switch (Differences.over(standard, root, version.textValue())) {
            case Outcome.Made made -> made.ruleset();
            case Outcome.Flawed flawed ->
                throw refused(
                        file,
                        flawed.flaws().stream()
                                .map(flaw -> flaw.pointer() + ": " + flaw.detail())
                                .collect(Collectors.joining("; ")));
        };
    }

    private static JsonNode parsed(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw refused(file, "it is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw refused(file, "it cannot be read: " + e.getMessage());
        }
    }

    private static IllegalArgumentException refused(Path file, String why) {
        return new IllegalArgumentException(KEY + ": " + file + ": " + why);
    }
}
