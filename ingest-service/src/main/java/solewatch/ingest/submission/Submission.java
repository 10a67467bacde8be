package solewatch.ingest.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.events.RedFlag;
import solewatch.events.RunnerEvent;
import solewatch.ingest.body.Refusal;

/** The verdict on one posted thing: an event to publish, or every reason why not. */
public sealed interface Submission {

    /** How soon the warning signs that were ticked want a professional; null when none was. */
    RedFlag.@Nullable Tier tier();

    /** To be published. */
    record Admitted(RunnerEvent event, RedFlag.@Nullable Tier tier) implements Submission {}

    /** Not to be published. */
    record Refused(List<Refusal> refusals, RedFlag.@Nullable Tier tier) implements Submission {}
}
