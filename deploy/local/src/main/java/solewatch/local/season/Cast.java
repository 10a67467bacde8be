package solewatch.local.season;

import static solewatch.local.season.RunnerStory.free;
import static solewatch.local.season.RunnerStory.numb;
import static solewatch.local.season.RunnerStory.steadyUntil;
import static solewatch.local.season.RunnerStory.unanswered;
import static solewatch.local.season.RunnerStory.withRedFlag;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import solewatch.local.season.RunnerStory.RunDay;

/** Who runs in the demo season; all of them invented. */
public final class Cast {

    public static final String TEAM = "harriers";
    public static final String OTHER_TEAM = "striders";

    static final String RACERS = "racers";
    static final String TRAINERS = "trainers";

    private static final String ZONE = "Europe/Berlin";
    /** Days before today on which Ben wore the racers and felt nothing. */
    private static final Set<Integer> RACED_FREE = Set.of(36, 54);

    static final RunnerStory TRANSIENT = runner(
            "ana",
            "Ana",
            TEAM,
            "numb once, then free again: nobody is told",
            List.of(numb(20, 3), free(18), free(16), free(13), free(10), free(6), free(4), free(2)),
            21);
    static final RunnerStory ON_OFF = runner(
            "ben",
            "Ben",
            TEAM,
            "numb on every other run: on/off, found by the share of runs; mostly in one pair of shoes",
            List.of(numb(13, 4), free(11), numb(9, 3), free(7), numb(5, 4), free(3), numb(1, 3)),
            14,
            day -> day.severity() != null && day.severity() > 0 || RACED_FREE.contains(day.daysAgo())
                    ? RACERS
                    : TRAINERS);
    static final RunnerStory PERSISTENT = runner(
            "chloe",
            "Chloe",
            TEAM,
            "numb on every run she answered for, over more than a week",
            List.of(numb(11, 3), unanswered(9), numb(8, 4), numb(5, 4), numb(2, 4)),
            12);
    public static final RunnerStory RED_FLAG = runner(
            "dan",
            "Dan",
            TEAM,
            "numb with a foot that drops: a warning sign",
            List.of(withRedFlag(1, 2, "FOOT_DROP")),
            2);
    public static final RunnerStory TAKEN_BACK = runner(
            "eve",
            "Eve",
            TEAM,
            "found persistent, until the runs it rested on are deleted",
            List.of(numb(12, 3), numb(9, 4), numb(6, 3), numb(2, 4)),
            13);
    static final RunnerStory HEALTHY =
            runner("finn", "Finn", TEAM, "never numb; duplicates, a late file, an edit, garbage", List.of(free(1)), 2);
    static final RunnerStory OTHER =
            runner("gil", "Gil", OTHER_TEAM, "in another team, free of symptoms", List.of(free(1)), 2);

    /** Who must be found, and in which state, before an alert is taken back. */
    public static final Map<RunnerStory, String> FOUND =
            Map.of(ON_OFF, "PERSISTENT", PERSISTENT, "PERSISTENT", RED_FLAG, "ESCALATED", TAKEN_BACK, "PERSISTENT");

    private Cast() {}

    /** Everybody, in the order they are played. */
    public static List<RunnerStory> runners() {
        return List.of(TRANSIENT, ON_OFF, PERSISTENT, RED_FLAG, TAKEN_BACK, HEALTHY, OTHER);
    }

    private static RunnerStory runner(
            String id, String name, String team, String what, List<RunDay> story, int steadyUntil) {
        return new RunnerStory(id, name, team, ZONE, what, days(story, steadyUntil));
    }

    private static RunnerStory runner(
            String id,
            String name,
            String team,
            String what,
            List<RunDay> story,
            int steadyUntil,
            Function<RunDay, String> shoe) {
        List<RunDay> days = days(story, steadyUntil).stream()
                .map(day -> day.in(shoe.apply(day)))
                .toList();
        return new RunnerStory(id, name, team, ZONE, what, days);
    }

    private static List<RunDay> days(List<RunDay> story, int steadyUntil) {
        return
                Stream.concat(steadyUntil(steadyUntil).stream(), story.stream()).toList();
    }
}
