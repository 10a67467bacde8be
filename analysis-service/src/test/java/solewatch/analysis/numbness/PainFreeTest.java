package solewatch.analysis.numbness;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.events.FootZone;
import solewatch.events.Provenance;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Context;

/** Free of pain is not free of symptoms: numbness counts whatever the pain (SR-03). */
@NullUnmarked
class PainFreeTest {

    private static ARunner numbWithPain(Integer pain) {
        ARunner runner = aRunner();
        for (int day : new int[] {1, 5, 9}) {
            runner.ran(day);
            runner.with(new SymptomReported(
                    runner.id(),
                    new Provenance("app", "report-on-" + day, 0),
                    ARunner.at(day, 10),
                    runner.linkToLatestRun(),
                    Context.DURING_RUN,
                    1,
                    List.of(ARunner.area(Side.LEFT, FootZone.FOREFOOT)),
                    Set.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    Set.of(),
                    null,
                    pain,
                    Set.of(),
                    Set.of(),
                    null));
        }
        return runner;
    }

    @Test
    void numbness_without_pain_leads_to_the_same_episode_as_with_pain() {
        List<EpisodeHistory> without = numbWithPain(0).assessedOn(9).episodes();

        assertThat(without).hasSize(1);
        assertThat(without.get(0).latest().transitions())
                .extracting(Transition::rule)
                .containsExactly(Rule.T, Rule.R, Rule.P1);
        assertThat(without)
                .isEqualTo(numbWithPain(8).assessedOn(9).episodes())
                .isEqualTo(numbWithPain(null).assessedOn(9).episodes());
    }
}
