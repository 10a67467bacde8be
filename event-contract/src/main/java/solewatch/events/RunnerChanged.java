package solewatch.events;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who the runner is: name, team, zone, and what load and red flags need to know.
 *
 * @param name shown to coaches of the team; never logged
 * @param team the coaches' group; null when the runner is in none
 * @param zone where the runner lives; used when a fact carries none
 * @param heartRateMax in beats per minute
 * @param thresholdSecondsPerKilometre pace held for about an hour
 */
public record RunnerChanged(
        RunnerId runner,
        Provenance provenance,
        @Nullable String name,
        @Nullable TeamId team,
        @Nullable ZoneId zone,
        @Nullable Sex sex,
        @Nullable Integer heartRateMax,
        @Nullable Integer heartRateRest,
        @Nullable Integer thresholdSecondsPerKilometre,
        @Nullable FootProfile feet,
        @Nullable RiskProfile risks)
        implements Fact {

    public RunnerChanged {
        Limits.text("name", name);
        Limits.number("heartRateMax", heartRateMax);
        Limits.number("heartRateRest", heartRateRest);
        Limits.number("thresholdSecondsPerKilometre", thresholdSecondsPerKilometre);
    }

    @Override
    public FactKind kind() {
        return FactKind.RUNNER;
    }

    /** For the Banister weights, which exist for these two only. */
    public enum Sex {
        FEMALE,
        MALE
    }

    /** The feet: arch, width, length of each. */
    public record FootProfile(
            @Nullable Arch arch,
            ShoeChanged.@Nullable Width width,
            @Nullable Integer leftMillimetres,
            @Nullable Integer rightMillimetres) {

        public FootProfile {
            Limits.number("leftMillimetres", leftMillimetres);
            Limits.number("rightMillimetres", rightMillimetres);
        }
    }

    /** Arch height. */
    public enum Arch {
        LOW,
        NORMAL,
        HIGH
    }

    /** Conditions that change how soon a red flag wants a professional, and nothing else. */
    public record RiskProfile(boolean diabetes, boolean lowVitaminB12, boolean highAlcoholUse) {}
}
