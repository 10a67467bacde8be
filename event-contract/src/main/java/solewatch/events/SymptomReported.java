package solewatch.events;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the feet felt: numbness or tingling, or its absence. Severity 0 is a real answer ("no symptom"), and the only way
 * a run counts as free; a run nobody answered for is not a free run.
 *
 * @param at when it was felt (for a run: when it was reported)
 * @param run the run it belongs to, or null when it was felt apart from a run
 * @param context when it was felt
 * @param severity 0 to 10 (numeric rating scale), for every area that names none of its own
 * @param areas where; may be empty when severity is 0, or when only a red flag is reported
 * @param onsetMetres how far into the run it began
 * @param onsetMinutes how long into the run it began
 * @param resolvedAfterMinutes how long after the run it was gone
 * @param stillPresent whether it was still there when this was reported
 * @param severityNextDay 0 to 10, how strong it was 24 hours after the run; null when not asked
 * @param redFlags warning signs the runner ticked
 * @param redFlagsDenied warning signs the runner was asked for and does not have
 * @param note the runner's own words; at most 2000 characters, never logged, never sent
 */
public record SymptomReported(
        RunnerId runner,
        Provenance provenance,
        ZonedMoment at,
        @Nullable RunLink run,
        Context context,
        int severity,
        List<Area> areas,
        Set<Quality> qualities,
        @Nullable Integer onsetMetres,
        @Nullable Integer onsetMinutes,
        @Nullable Integer resolvedAfterMinutes,
        @Nullable Boolean stillPresent,
        @Nullable Integer severityNextDay,
        Set<Relief> relievedBy,
        @Nullable Boolean legTightness,
        @Nullable Integer painSeverity,
        Set<RedFlag> redFlags,
        Set<RedFlag> redFlagsDenied,
        @Nullable String note)
        implements Fact {

    public SymptomReported {
        Limits.number("severity", severity);
        Limits.amount("onsetMetres", onsetMetres);
        Limits.amount("onsetMinutes", onsetMinutes);
        Limits.amount("resolvedAfterMinutes", resolvedAfterMinutes);
        Limits.number("severityNextDay", severityNextDay);
        Limits.number("painSeverity", painSeverity);
        Limits.text("note", note);
        areas = Limits.list("areas", areas);
        qualities = Sets.sorted(qualities);
        relievedBy = Sets.sorted(relievedBy);
        redFlags = Sets.sorted(redFlags);
        redFlagsDenied = Sets.sorted(redFlagsDenied);
    }

    @Override
    public FactKind kind() {
        return FactKind.SYMPTOM;
    }

    /** The run a report belongs to, by that run's own source and id; it may arrive after the report. */
    public record RunLink(String source, String sourceId) {

        public RunLink {
            Limits.text("source", source);
            Limits.text("sourceId", sourceId);
        }
    }

    /** When it was felt. */
    public enum Context {
        DURING_RUN,
        AFTER_RUN,
        WALK,
        STAND,
        REST,
        NIGHT
    }

    /** What it felt like. */
    public enum Quality {
        NUMB,
        TINGLING,
        BURNING,
        ELECTRIC,
        COLD,
        WEAK
    }

    /** What made it better. */
    public enum Relief {
        LOOSER_LACES,
        SHOES_OFF,
        STOPPING
    }

    /**
     * Where on which foot.
     *
     * @param severity 0 to 10, or null for the report's own
     */
    public record Area(
            Side side, Set<FootZone> zones, @Nullable Integer severity) {

        public Area {
            Limits.number("severity", severity);
            zones = Sets.sorted(zones);
        }
    }
}
