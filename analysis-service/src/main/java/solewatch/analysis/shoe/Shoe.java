package solewatch.analysis.shoe;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import solewatch.events.ShoeChanged.FitProblem;
import solewatch.events.ShoeChanged.Width;

/**
 * A shoe, and how far it went.
 *
 * @param id as runs name it
 * @param registered false for a shoe that runs name and nobody registered; what it ran before is then not known
 * @param name null when it is not registered
 * @param distanceMetres what it had run when it was registered, and every run in it since, each once
 * @param runsWithoutDistance how many of the runs have no distance and so add nothing
 * @param countedSince local day of the first run known in it; null when there is none
 * @param notice when its distance is worth a word
 * @param strongNotice when it is worth a plainer one
 * @param build how it is made; null when it is not registered
 */
public record Shoe(
        String id,
        boolean registered,
        @Nullable String name,
        boolean retired,
        long distanceMetres,
        int initialDistanceMetres,
        int runs,
        int runsWithoutDistance,
        @Nullable LocalDate countedSince,
        @Nullable LocalDate lastRun,
        DistanceThreshold notice,
        DistanceThreshold strongNotice,
        @Nullable Build build,
        Set<FitProblem> fitProblems) {

    public Shoe {
        fitProblems = Collections.unmodifiableSet(new TreeSet<>(fitProblems));
    }

    /** What shoes are compared by; null is unknown. */
    public record Build(
            @Nullable Width width,
            @Nullable String size,
            @Nullable String last,
            @Nullable String toeBox,
            @Nullable String heelCounter,
            @Nullable Integer stackMillimetres,
            @Nullable Integer dropMillimetres) {}
}
