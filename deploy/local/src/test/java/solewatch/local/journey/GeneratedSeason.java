package solewatch.local.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import solewatch.events.FactKind;
import solewatch.local.journey.PostedFact.Name;
import solewatch.local.season.FitWriter;
import solewatch.local.season.Posting;
import solewatch.local.season.SeasonRun;
import solewatch.local.season.XmlWriter;

/**
 * Nine weeks of one invented runner, drawn by a seed: files and JSON, answers, check-ins, edits, late files, withdrawals, one of
 * them before there was anything to withdraw. The same seed on the same day is the same season.
 */
final class GeneratedSeason {

    private static final int DAYS = 63;
    private static final String WATCH = "watch";
    private static final String PHONE = "phone";
    private static final String APP = "app";
    private static final List<String> ZONES = List.of("FOREFOOT", "T3", "HEEL");

    private final Random random;
    private final ZoneOffset offset;
    private final ZoneId zone;
    private final LocalDate today;
    private final List<PostedFact> facts = new ArrayList<>();
    private final List<PostedFact> late = new ArrayList<>();
    private final List<SeasonRun> plainRuns = new ArrayList<>();
    private final Set<Integer> numbWeeks = new HashSet<>();

    private GeneratedSeason(long seed, Instant now) {
        random = new Random(seed);
        offset = noonThere(now);
        // The sign of these names is the wrong way round: POSIX.
        int hours = offset.getTotalSeconds() / 3600;
        zone = ZoneId.of("Etc/GMT" + (hours > 0 ? "-" + hours : hours < 0 ? "+" + -hours : ""));
        today = LocalDate.ofInstant(now, zone);
    }

    /** So that no midnight comes between two runners that are compared. */
    private static ZoneOffset noonThere(Instant now) {
        return ZoneOffset.ofHours(12 - now.atOffset(ZoneOffset.UTC).getHour());
    }

    static GeneratedSeason of(long seed, Instant now) {
        GeneratedSeason season = new GeneratedSeason(seed, now);
        season.tell();
        return season;
    }

    /** Every fact as it happened, what was late at the end. */
    List<PostedFact> inOrder() {
        List<PostedFact> all = new ArrayList<>(facts);
        all.addAll(late);
        return all;
    }

    List<PostedFact> shuffled(List<PostedFact> some) {
        List<PostedFact> mixed = new ArrayList<>(some);
        java.util.Collections.shuffle(mixed, random);
        return mixed;
    }

    /** What changes nothing in the end: outdated revisions that come late, and facts that are edited and taken back. */
    List<PostedFact> cancellingOut() {
        List<PostedFact> extras = new ArrayList<>();
        for (SeasonRun run : plainRuns) {
            if (random.nextInt(3) == 0) {
                extras.add(json(longer(run, 900), WATCH, 0));
            }
        }
        for (int daysAgo = 5; daysAgo < DAYS; daysAgo += 9) {
            SeasonRun run = run("extra-" + daysAgo, daysAgo, 17);
            extras.add(json(run, PHONE, 1));
            extras.add(json(longer(run, 2_000), PHONE, 2));
            extras.add(withdrawal(FactKind.RUN, "runs", PHONE, run.sourceId(), 3));
            extras.add(answer(run, "extra-" + daysAgo, 8, 1));
            extras.add(withdrawal(FactKind.SYMPTOM, "symptoms", APP, "extra-" + daysAgo, 2));
        }
        return extras;
    }

    /** An edit that does change something. */
    PostedFact oneEditMore() {
        return json(longer(plainRuns.get(random.nextInt(plainRuns.size())), 700), WATCH, 99);
    }

    private void tell() {
        facts.add(profile(1, 172));
        facts.add(consent(1, "LOAD"));
        facts.add(shoe(1, 0));
        for (int week = 2; week < DAYS / 7; week++) {
            if (random.nextInt(3) > 0) {
                numbWeeks.add(week);
            }
        }
        facts.add(withdrawal(FactKind.RUN, "runs", WATCH, "never-" + DAYS, 5));
        facts.add(json(run("never-" + DAYS, DAYS, 17), WATCH, 1));
        for (int daysAgo = DAYS; daysAgo > 0; daysAgo--) {
            if (daysAgo % 7 == 0) {
                facts.add(checkIn(daysAgo));
            }
            if (random.nextInt(100) < 60) {
                runDay(daysAgo);
            }
        }
        facts.add(clinician());
        facts.add(shoe(2, 40_000));
        facts.add(consent(2, "LOAD", "SYMPTOM_STATE"));
        facts.add(profile(3, 181));
        late.add(profile(2, 150));
    }

    private void runDay(int daysAgo) {
        SeasonRun run = run("run-" + daysAgo, daysAgo, 6 + random.nextInt(4));
        int fate = random.nextInt(20);
        (fate == 0 ? late : facts).add(recorded(run));
        if (random.nextInt(10) < 8) {
            answered(run, daysAgo);
        }
        switch (fate) {
            case 1, 2 -> (random.nextBoolean() ? late : facts).add(json(longer(run, 800), WATCH, 2));
            case 3 -> late.add(withdrawal(FactKind.RUN, "runs", WATCH, run.sourceId(), 5));
            case 4 -> {
                facts.add(withdrawal(FactKind.RUN, "runs", WATCH, run.sourceId(), 3));
                late.add(json(longer(run, -400), WATCH, 6));
            }
            // The phone recorded the same run, and says less of it.
            case 5, 6 -> facts.add(json(run, PHONE, 1));
            default -> plainRuns.add(run);
        }
    }

    private void answered(SeasonRun run, int daysAgo) {
        boolean numb = numbWeeks.contains((DAYS - daysAgo) / 7) && random.nextInt(10) < 7;
        String id = "answer-" + daysAgo;
        facts.add(answer(run, id, numb ? 2 + random.nextInt(5) : 0, 1));
        switch (random.nextInt(14)) {
            case 0 -> late.add(answer(run, id, random.nextInt(7), 4));
            case 1 -> late.add(withdrawal(FactKind.SYMPTOM, "symptoms", APP, id, 7));
            default -> {}
        }
    }

    private SeasonRun run(String sourceId, int daysAgo, int hour) {
        int metres = 4_000 + 10 * random.nextInt(900);
        OffsetDateTime start = today.minusDays(daysAgo)
                .atTime(hour, random.nextInt(60), random.nextInt(60))
                .atOffset(offset);
        return new SeasonRun(
                sourceId, start, metres, metres * (32 + random.nextInt(6)) / 100, 140 + random.nextInt(20));
    }

    private static SeasonRun longer(SeasonRun run, int metres) {
        return new SeasonRun(
                run.sourceId(),
                run.start(),
                run.distanceMetres() + metres,
                run.timerSeconds() + metres / 3,
                run.averageHeartRate());
    }

    private PostedFact recorded(SeasonRun run) {
        return switch (random.nextInt(4)) {
            case 0 -> file(run, FitWriter.activity(run, 4711));
            case 1 -> file(run, XmlWriter.gpx(run));
            case 2 -> file(run, XmlWriter.tcx(run));
            default -> json(run, WATCH, 1);
        };
    }

    private static PostedFact file(SeasonRun run, byte[] bytes) {
        return new PostedFact(
                new Name(FactKind.RUN, WATCH, run.sourceId()),
                1,
                false,
                "POST",
                "/activities?source=" + WATCH + "&revision=1&sourceId=" + run.sourceId(),
                "application/octet-stream",
                bytes);
    }

    private PostedFact json(SeasonRun run, String source, int revision) {
        ObjectNode body = body(source, run.sourceId(), revision);
        body.put("start", run.start().toString()).put("zone", zone.getId()).put("sport", "RUNNING");
        body.put("timerSeconds", run.timerSeconds()).put("distanceMetres", run.distanceMetres());
        if (source.equals(WATCH)) {
            body.putObject("heartRate").put("averageBeatsPerMinute", run.averageHeartRate());
            body.putObject("conditions").put("shoeId", "blue").put("surface", "ROAD");
        }
        return fact(FactKind.RUN, "POST", "/runs", body);
    }

    private PostedFact answer(SeasonRun run, String sourceId, int severity, int revision) {
        ObjectNode body = body(APP, sourceId, revision);
        body.put("at", run.end().plusMinutes(15).toString()).put("zone", zone.getId());
        body.putObject("run").put("source", WATCH).put("sourceId", run.sourceId());
        body.put("context", "DURING_RUN").put("severity", severity).put("note", "in my own words");
        if (severity > 0) {
            ObjectNode area = body.putArray("areas").addObject();
            area.put("side", severity % 2 == 0 ? "LEFT" : "RIGHT");
            area.putArray("zones").add(ZONES.get(severity % ZONES.size()));
            body.putArray("qualities").add("NUMB").add("TINGLING");
            body.put("onsetMetres", run.distanceMetres() / 2);
        }
        if (severity == 6) {
            body.putArray("redFlags").add("FOOT_DROP");
        }
        return fact(FactKind.SYMPTOM, "POST", "/symptoms", body);
    }

    private PostedFact checkIn(int daysAgo) {
        ObjectNode body = body(APP, "week-" + daysAgo, 1);
        body.put("at", today.minusDays(daysAgo).atTime(20, 0).atOffset(offset).toString());
        body.put("footContext", "REST").put("severity", 0).put("sleepHours", 6.5 + random.nextInt(4) / 2.0);
        return fact(FactKind.CHECK_IN, "POST", "/check-ins", body);
    }

    private PostedFact clinician() {
        ObjectNode body = body(APP, "visit", 1);
        body.put("at", today.minusDays(9).atTime(14, 0).atOffset(offset).toString())
                .put("type", "CONSULTATION");
        return fact(FactKind.CLINICIAN, "POST", "/clinician-assessments", body);
    }

    private PostedFact profile(int revision, int heartRateMax) {
        ObjectNode body = body("profile", "profile", revision);
        body.remove("sourceId");
        body.put("name", "Invented").put("team", "order-" + revision).put("zone", zone.getId());
        body.put("heartRateMax", heartRateMax).put("heartRateRest", 50);
        return fact("profile", FactKind.RUNNER, "", body);
    }

    private static PostedFact consent(int revision, String... scopes) {
        ObjectNode body = Posting.JSON.createObjectNode().put("revision", revision);
        List.of(scopes).forEach(body.putArray("scopes")::add);
        body.put("source", "consent");
        return fact("consent", FactKind.CONSENT, "/consent", body);
    }

    private static PostedFact shoe(int revision, int initialMetres) {
        ObjectNode body =
                Posting.JSON.createObjectNode().put("revision", revision).put("source", "profile");
        body.put("name", "Blue ones").put("initialDistanceMetres", initialMetres);
        return fact("blue", FactKind.SHOE, "/shoes/blue", body);
    }

    private static ObjectNode body(String source, String sourceId, int revision) {
        return Posting.JSON
                .createObjectNode()
                .put("source", source)
                .put("sourceId", sourceId)
                .put("revision", revision);
    }

    private static PostedFact fact(String sourceId, FactKind kind, String path, ObjectNode body) {
        return fact(kind, sourceId, "PUT", path, body);
    }

    private static PostedFact fact(FactKind kind, String method, String path, ObjectNode body) {
        return fact(kind, body.path("sourceId").asText(), method, path, body);
    }

    private static PostedFact fact(FactKind kind, String sourceId, String method, String path, ObjectNode body) {
        Name name = new Name(kind, body.path("source").asText(), sourceId);
        try {
            byte[] bytes = Posting.JSON.writeValueAsBytes(body);
            return new PostedFact(name, body.path("revision").asLong(), false, method, path, "application/json", bytes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PostedFact withdrawal(FactKind kind, String path, String source, String sourceId, int revision) {
        return new PostedFact(
                new Name(kind, source, sourceId),
                revision,
                true,
                "DELETE",
                "/" + path + "/" + source + "/" + sourceId + "?revision=" + revision,
                null,
                new byte[0]);
    }
}
