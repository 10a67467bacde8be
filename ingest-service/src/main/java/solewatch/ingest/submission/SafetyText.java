package solewatch.ingest.submission;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import solewatch.events.RedFlag;

/**
 * The fixed words a runner is answered with when a warning sign was ticked (docs/science.md, Red flags): in the same response, before
 * anything is queued. They name no condition and replace no professional.
 */
public record SafetyText(RedFlag.Tier tier, String text) {

    /** The words for this tier. */
    public static SafetyText of(RedFlag.Tier tier) {
        return new SafetyText(
                tier,
                switch (tier) {
                    case EMERGENCY ->
                        "Stop running and get urgent medical help now. Call your local emergency number or go to the nearest"
                                + " emergency department, and say what you ticked. Do not wait for an answer from a coach.";
                    case URGENT ->
                        "Stop running and see a doctor within 24 to 48 hours; the same day if you have a wound or a hot, swollen"
                                + " foot. If it gets worse, or you lose strength or feeling, get urgent medical help at once.";
                    case SOON ->
                        "See a doctor or a foot specialist within two weeks, and say what you ticked. If it gets worse before"
                                + " then, do not wait for the appointment.";
                });
    }

    /** The most pressing tier of these signs; null when there are none. */
    public static RedFlag.@Nullable Tier mostPressing(Collection<RedFlag> flags) {
        return flags.stream().map(RedFlag::tier).min(Comparator.naturalOrder()).orElse(null);
    }
}
