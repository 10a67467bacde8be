package solewatch.local.season;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import solewatch.events.RunnerId;
import solewatch.local.RunningStack;
import solewatch.local.access.TokenClaims;

/** What analysis says of the runners, asked with each runner's own token: a runner sees everything of their own. */
final class Readback {

    private final Posting posting;
    private final RunningStack stack;

    Readback(Posting posting, RunningStack stack) {
        this.posting = posting;
        this.stack = stack;
    }

    /** Whether each of these runners has an open finding of this state. */
    boolean hasFindings(Map<RunnerStory, String> expected) {
        return expected.entrySet().stream()
                .allMatch(one -> stream(findingsOf(one.getKey()))
                        .anyMatch(finding -> finding.path("state").asText().equals(one.getValue())
                                && finding.path("status").asText().equals("OPEN")));
    }

    /** Each runner's episodes in a few words. */
    Map<String, String> states(List<RunnerStory> runners) {
        Map<String, String> states = new TreeMap<>();
        for (RunnerStory runner : runners) {
            List<String> words = stream(read(runner, "/episodes").path("episodes"))
                    .map(episode -> episode.path("state").asText() + " since "
                            + episode.path("since").asText()
                            + (episode.path("untested").asBoolean() ? ", untested" : ""))
                    .toList();
            states.put(runner.id(), words.isEmpty() ? "no episode" : String.join("; ", words));
        }
        return states;
    }

    /** Every finding, with its proof. */
    List<Account.Found> findings(List<RunnerStory> runners) {
        List<Account.Found> found = new ArrayList<>();
        for (RunnerStory runner : runners) {
            for (JsonNode finding : findingsOf(runner)) {
                found.add(new Account.Found(
                        runner.name(),
                        finding.path("state").asText(),
                        finding.path("status").asText().toLowerCase(java.util.Locale.ROOT),
                        finding.path("rule").asText(),
                        finding.path("effectiveOn").asText(),
                        finding.path("proof")
                                .path("detail")
                                .asText(finding.path("summary").asText()),
                        proof(finding.path("proof"))));
            }
        }
        return found;
    }

    /** A finding, and what to call it. */
    record Named(String runner, String name) {}

    /** The findings by id. */
    Map<String, Named> findingIds(List<RunnerStory> runners) {
        Map<String, Named> ids = new LinkedHashMap<>();
        for (RunnerStory runner : runners) {
            for (JsonNode finding : findingsOf(runner)) {
                ids.put(
                        finding.path("id").asText(),
                        new Named(
                                runner.id(),
                                runner.name() + " " + finding.path("state").asText()));
            }
        }
        return ids;
    }

    /** How many metres count on that day for the runner: each run once, however often it came. */
    long metresOn(RunnerStory runner, LocalDate day) {
        JsonNode load = read(runner, "/load?from=" + day + "&to=" + day).path("load");
        return load.findPath("distanceMetres").asLong();
    }

    private JsonNode findingsOf(RunnerStory runner) {
        return read(runner, "/findings").path("findings");
    }

    private JsonNode read(RunnerStory runner, String what) {
        String token = stack.tokens().token(TokenClaims.runner(new RunnerId(runner.id())));
        return posting.get(stack.analysisUrl().resolve("/runners/" + runner.id() + what), token)
                .body();
    }

    private static List<String> proof(JsonNode proof) {
        List<String> lines = new ArrayList<>();
        for (JsonNode measure : proof.path("measures")) {
            String threshold = measure.path("threshold").asText("");
            lines.add(measure.path("name").asText() + " = " + number(measure.path("value"))
                    + (threshold.isEmpty() ? "" : " (threshold " + number(measure.path("threshold")) + ")"));
        }
        List<String> days = stream(proof.path("facts"))
                .map(fact -> fact.path("on").asText() + severity(fact))
                .distinct()
                .toList();
        lines.add("rests on: " + String.join(", ", days));
        if (proof.hasNonNull("counterfactual")) {
            lines.add(proof.path("counterfactual").asText());
        }
        proof.path("unknown").forEach(unknown -> lines.add("not known: " + unknown.asText()));
        return lines;
    }

    private static String severity(JsonNode fact) {
        return fact.hasNonNull("severity")
                ? " severity " + fact.path("severity").asInt()
                : "";
    }

    private static String number(JsonNode value) {
        double number = value.asDouble();
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
