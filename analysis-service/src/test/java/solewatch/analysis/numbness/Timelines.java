package solewatch.analysis.numbness;

import static solewatch.analysis.ARunner.area;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import solewatch.analysis.ARunner;
import solewatch.events.CheckInRecorded;
import solewatch.events.EpisodeKey;
import solewatch.events.FootZone;
import solewatch.events.Provenance;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Context;
import solewatch.events.ZoneGroup;

/** Reads a runner's episodes as lines such as {@code d8 PERSISTENT P1}. */
@NullUnmarked
final class Timelines {

    static final EpisodeKey LEFT_FOREFOOT = new EpisodeKey(Side.LEFT, ZoneGroup.FOREFOOT);
    static final Area LEFT = area(Side.LEFT, FootZone.FOREFOOT);
    static final Area RIGHT = area(Side.RIGHT, FootZone.FOREFOOT);
    static final Area RIGHT_HEEL = area(Side.RIGHT, FootZone.HEEL);

    private Timelines() {}

    static List<String> moves(ARunner runner, int day) {
        return moves(runner, day, LEFT_FOREFOOT, NumbnessPolicy.standard());
    }

    static List<String> moves(ARunner runner, int day, EpisodeKey key) {
        return moves(runner, day, key, NumbnessPolicy.standard());
    }

    static List<String> moves(ARunner runner, int day, NumbnessPolicy policy) {
        return moves(runner, day, LEFT_FOREFOOT, policy);
    }

    private static List<String> moves(ARunner runner, int day, EpisodeKey key, NumbnessPolicy policy) {
        return Numbness.of(runner.history(), policy, day(day)).episodes().stream()
                .filter(place -> place.key().equals(key))
                .flatMap(place -> place.episodes().stream())
                .flatMap(episode -> episode.transitions().stream())
                .map(Timelines::line)
                .toList();
    }

    static String line(Transition move) {
        return "d" + (move.day().toEpochDay() - ARunner.DAY_ZERO.toEpochDay()) + " " + move.to() + " "
                + move.rule().code();
    }

    static Episode latest(ARunner runner, int day) {
        return latest(runner, day, LEFT_FOREFOOT);
    }

    static Episode latest(ARunner runner, int day, EpisodeKey key) {
        return Numbness.of(runner.history(), NumbnessPolicy.standard(), day(day)).episodes().stream()
                .filter(place -> place.key().equals(key))
                .findFirst()
                .orElseThrow()
                .latest();
    }

    /** What a check-in says of the left forefoot. */
    static CheckInRecorded checkIn(ARunner runner, int day, int severity, Context context) {
        return new CheckInRecorded(
                runner.id(),
                new Provenance("app", "feet-on-" + day, 0),
                at(day, 20),
                context,
                severity,
                List.of(LEFT),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                Set.of());
    }

    /** The report with other words on when it began and how long it lasted. */
    static SymptomReported timed(
            SymptomReported told, Integer onsetMinutes, Integer resolvedAfterMinutes, Boolean stillPresent) {
        return new SymptomReported(
                told.runner(),
                told.provenance(),
                told.at(),
                told.run(),
                told.context(),
                told.severity(),
                told.areas(),
                told.qualities(),
                told.onsetMetres(),
                onsetMinutes,
                resolvedAfterMinutes,
                stillPresent,
                told.severityNextDay(),
                told.relievedBy(),
                told.legTightness(),
                told.painSeverity(),
                told.redFlags(),
                told.redFlagsDenied(),
                told.note());
    }
}
