package solewatch.events;

/**
 * The facts were edited or withdrawn and no longer bear the finding: everyone who was told gets exactly one correction.
 *
 * @param reason what changed, in words without places on the foot or strengths
 */
public record FindingRetracted(Finding finding, String reason) implements FindingEvent {

    public FindingRetracted {
        Limits.text("reason", reason);
    }
}
