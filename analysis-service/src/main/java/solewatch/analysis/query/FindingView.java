package solewatch.analysis.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.AnnouncedFinding;
import solewatch.events.EpisodeKey;
import solewatch.events.EpisodeState;
import solewatch.events.Finding;
import solewatch.events.RedFlag;

/** A finding as last announced. Place, proof and words that name them are there for those who may see the detail only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingView(
        Finding.Id id,
        int version,
        AnnouncedFinding.Status status,
        EpisodeState state,
        String rule,
        Finding.Urgency urgency,
        LocalDate episodeStart,
        LocalDate effectiveOn,
        @Nullable EpisodeState endedIn,
        @Nullable LocalDate endedOn,
        boolean untested,
        int relapses,
        String summary,
        String rulesetVersion,
        @Nullable Proof proof) {

    /** What it rests on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proof(
            EpisodeKey place,
            boolean bilateral,
            @Nullable RedFlag redFlag,
            String detail,
            List<Finding.Evidence> facts,
            List<Finding.Measure> measures,
            @Nullable String counterfactual,
            List<String> unknown) {

        private static Proof of(Finding finding) {
            return new Proof(
                    finding.key(),
                    finding.bilateral(),
                    finding.redFlag(),
                    finding.detail(),
                    finding.facts(),
                    finding.measures(),
                    finding.counterfactual(),
                    finding.unknown());
        }
    }

    static FindingView of(AnnouncedFinding announced, Sight sight) {
        Finding finding = announced.finding();
        return new FindingView(
                finding.id(),
                finding.version(),
                announced.status(),
                finding.state(),
                finding.rule(),
                finding.urgency(),
                finding.episodeStart(),
                finding.effectiveOn(),
                announced.endedIn(),
                announced.endedOn(),
                finding.untested(),
                finding.relapses(),
                finding.summary(),
                finding.rulesetVersion(),
                sight.detail() ? Proof.of(finding) : null);
    }
}
