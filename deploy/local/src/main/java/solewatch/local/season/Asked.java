package solewatch.local.season;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunnerId;
import solewatch.local.RunningStack;
import solewatch.local.access.TokenClaims;

/** What explains and advises, asked as the runner would: what goes with symptoms, what could come next, the page for a clinician. */
final class Asked {

    private static final Set<String> A_SIGN = Set.of("SUGGESTIVE", "CLEAR");
    private static final int PLANNED_METRES = 12_000;
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private final Posting posting;
    private final RunningStack stack;

    Asked(Posting posting, RunningStack stack) {
        this.posting = posting;
        this.stack = stack;
    }

    /** What was answered, and whether everything that must be there was. */
    record Answers(List<String> lines, boolean complete) {}

    /** Asks everything the demo shows. */
    Answers all(LocalDate today) {
        List<String> together = seenTogether(Cast.ON_OFF);
        Path page = report(Cast.PERSISTENT, today);
        List<String> lines = new ArrayList<>(together);
        lines.addAll(shoes(Cast.ON_OFF));
        lines.addAll(next(Cast.PERSISTENT, PLANNED_METRES));
        lines.add(page == null
                ? "Chloe's page for a clinician did not come: this is not as it should be"
                : Cast.PERSISTENT.name() + "'s page for a clinician, opened by a link of hers: " + page);
        return new Answers(lines, !together.isEmpty() && page != null);
    }

    /** What a runner's symptoms were seen together with, and how many circumstances were looked at. */
    private List<String> seenTogether(RunnerStory runner) {
        JsonNode associations = ask(runner, "/associations").path("associations");
        List<String> lines = new ArrayList<>();
        for (JsonNode association : associations.path("associations")) {
            String verdict = association.path("verdict").asText();
            if (A_SIGN.contains(verdict)) {
                lines.add(runner.name() + ": " + verdict + ". "
                        + association.path("sentence").asText());
            }
        }
        if (!lines.isEmpty()) {
            lines.add(runner.name() + ": " + associations.path("summary").asText());
        }
        return lines;
    }

    /** How far a runner's shoes have come. */
    private List<String> shoes(RunnerStory runner) {
        List<String> lines = new ArrayList<>();
        for (JsonNode shoe : ask(runner, "/shoes").path("shoes")) {
            lines.add(runner.name() + ": " + shoe.path("name").asText() + ", "
                    + shoe.path("distanceMetres").asLong() + " m");
        }
        return lines;
    }

    /** What could come next. */
    private List<String> next(RunnerStory runner, int plannedMetres) {
        JsonNode plan = ask(runner, "/plan?plannedMetres=" + plannedMetres);
        return List.of(
                runner.name() + ": " + plan.path("planned").path("text").asText(),
                runner.name() + ": " + plan.path("lighterBlock").path("text").asText(),
                runner.name() + ": "
                        + plan.path("returnPlan").path("detail").path("why").asText());
    }

    /** Makes a link to the clinician report, opens it as somebody without any token, and keeps the page. Null when it did not come. */
    private @Nullable Path report(RunnerStory runner, LocalDate today) {
        URI links = stack.analysisUrl().resolve("/runners/" + runner.id() + "/report-links");
        ObjectNode days = Posting.JSON.createObjectNode().put("days", 7);
        JsonNode link = posting.sendJson("report link made", "POST", links, self(runner), days)
                .body();
        byte[] page =
                posting.fetch(stack.analysisUrl().resolve(link.path("path").asText("/")), "application/pdf");
        if (page.length < PDF.length || !Arrays.equals(page, 0, PDF.length, PDF, 0, PDF.length)) {
            return null;
        }
        try {
            Path file = stack.dataFolder().resolve("report-of-" + runner.id() + "-" + today + ".pdf");
            return Files.write(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode ask(RunnerStory runner, String what) {
        URI uri = stack.analysisUrl().resolve("/runners/" + runner.id() + what);
        return posting.get(uri, self(runner)).body().path("content");
    }

    private String self(RunnerStory runner) {
        return stack.tokens().token(TokenClaims.runner(new RunnerId(runner.id())));
    }
}
