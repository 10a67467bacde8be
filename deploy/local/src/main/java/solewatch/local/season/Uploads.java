package solewatch.local.season;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.local.season.RunnerStory.RunDay;

/** What watches and phones send to ingest: runs as files and as JSON, answers, edits and deletions. */
public final class Uploads {

    /** The formats a run is sent in, in turn. */
    private enum Format {
        FIT,
        GPX,
        TCX,
        JSON
    }

    private static final LocalTime MORNING = LocalTime.of(6, 30);

    private final Posting posting;
    private final URI ingest;
    private final LocalDate today;

    public Uploads(Posting posting, URI ingest, LocalDate today) {
        this.posting = posting;
        this.ingest = ingest;
        this.today = today;
    }

    /** The runner's profile, as the team's sync registers it. */
    public Posting.Answer register(RunnerStory runner, String syncToken) {
        ObjectNode profile = Posting.JSON.createObjectNode();
        profile.put("name", runner.name()).put("team", runner.team()).put("zone", runner.zone());
        profile.put("revision", 1);
        return posting.sendJson("runner registered", "PUT", path(runner, ""), syncToken, profile);
    }

    /** A shoe of the runner's. */
    void shoe(RunnerStory runner, String id, String name, String token) {
        ObjectNode shoe = Posting.JSON.createObjectNode();
        shoe.put("name", name).put("initialDistanceMetres", 0).put("revision", 1);
        posting.sendJson("shoe registered", "PUT", path(runner, "/shoes/" + id), token, shoe);
    }

    /** The run of a day, in the format whose turn it is. */
    public Posting.Answer run(RunnerStory runner, RunDay day, String token) {
        Format format = Format.values()[day.daysAgo() % Format.values().length];
        SeasonRun run = runOf(runner, day);
        return switch (format) {
            case FIT ->
                file(runner, run, day.shoe(), "fit", FitWriter.activity(run, runner.id().hashCode() & 0xFFFF | 1), token);
            case GPX -> file(runner, run, day.shoe(), "gpx", XmlWriter.gpx(run), token);
            case TCX -> file(runner, run, day.shoe(), "tcx", XmlWriter.tcx(run), token);
            case JSON -> runAsJson(runner, run, day.shoe(), 0, token);
        };
    }

    /** A run as JSON, at this revision; a higher one is an edit. */
    Posting.Answer runAsJson(RunnerStory runner, SeasonRun run, @Nullable String shoe, int revision, String token) {
        ObjectNode body = Posting.JSON.createObjectNode();
        body.set("provenance", provenance(run.sourceId(), revision));
        body.put("start", run.start().toString()).put("sport", "RUNNING");
        body.put("timerSeconds", run.timerSeconds()).put("distanceMetres", run.distanceMetres());
        if (shoe != null) {
            body.putObject("conditions").put("shoeId", shoe);
        }
        String what = revision == 0 ? "run as JSON" : "run edited";
        return posting.sendJson(what, "POST", path(runner, "/runs"), token, body);
    }

    /** Any bytes, as a file of a run. */
    Posting.Answer file(
            RunnerStory runner, SeasonRun run, @Nullable String shoe, String format, byte[] bytes, String token) {
        URI uri = path(runner, "/activities?source=watch&sourceId=" + run.sourceId() + "&filename=run." + format
                + (shoe == null ? "" : "&shoeId=" + shoe));
        return posting.send(
                "run as " + format.toUpperCase(java.util.Locale.ROOT),
                "POST",
                uri,
                token,
                "application/octet-stream",
                bytes);
    }

    /** The runner's answer for a run: severity 0 is "no symptom". */
    public Posting.Answer answer(RunnerStory runner, RunDay day, int severity, String token) {
        SeasonRun run = runOf(runner, day);
        ObjectNode body = Posting.JSON.createObjectNode();
        body.set("provenance", provenance("answer-" + day.daysAgo(), 0));
        body.put("at", run.end().plusMinutes(20).toString());
        body.putObject("run").put("source", "watch").put("sourceId", day.sourceId());
        body.put("context", "DURING_RUN").put("severity", severity);
        if (severity > 0) {
            ObjectNode area = body.putArray("areas").addObject();
            area.put("side", "RIGHT").putArray("zones").add("FOREFOOT");
            body.putArray("qualities").add("NUMB");
            body.put("onsetMetres", day.distanceMetres() * 6 / 10);
        }
        if (day.redFlag() != null) {
            body.putArray("redFlags").add(day.redFlag());
        }
        return posting.sendJson("answer", "POST", path(runner, "/symptoms"), token, body);
    }

    /** Takes a run and its answer back, as when they are deleted on the phone. */
    public List<Posting.Answer> delete(RunnerStory runner, RunDay day, String token) {
        return List.of(
                posting.send(
                        "run deleted",
                        "DELETE",
                        path(runner, "/runs/watch/" + day.sourceId() + "?revision=9"),
                        token,
                        null,
                        NONE),
                posting.send(
                        "answer deleted",
                        "DELETE",
                        path(runner, "/symptoms/watch/answer-" + day.daysAgo() + "?revision=9"),
                        token,
                        null,
                        NONE));
    }

    /** Bytes that are no activity at all. */
    void garbage(RunnerStory runner, String token) {
        byte[] bytes = "this is a shopping list, not a run".getBytes(StandardCharsets.UTF_8);
        URI uri = path(runner, "/activities?source=watch&sourceId=garbage");
        posting.send("upload of garbage", "POST", uri, token, "application/octet-stream", bytes);
    }

    /** A run posted by somebody who may not. */
    void foreign(String what, RunnerStory runner, SeasonRun run, String token) {
        URI uri = path(runner, "/activities?source=watch&sourceId=" + run.sourceId());
        posting.send(what, "POST", uri, token, "application/octet-stream", XmlWriter.tcx(run));
    }

    SeasonRun runOf(RunnerStory runner, RunDay day) {
        OffsetDateTime start = today.minusDays(day.daysAgo())
                .atTime(MORNING)
                .atZone(ZoneId.of(runner.zone()))
                .toOffsetDateTime();
        int seconds = Math.round(day.distanceMetres() * 0.345f);
        return new SeasonRun(day.sourceId(), start, day.distanceMetres(), seconds, 150);
    }

    private static final byte[] NONE = new byte[0];

    private static ObjectNode provenance(String sourceId, int revision) {
        return Posting.JSON
                .createObjectNode()
                .put("source", "watch")
                .put("sourceId", sourceId)
                .put("revision", revision);
    }

    private URI path(RunnerStory runner, String rest) {
        return ingest.resolve("/runners/" + runner.id() + rest);
    }
}
