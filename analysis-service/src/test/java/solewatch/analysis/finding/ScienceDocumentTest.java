package solewatch.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.Documents;
import solewatch.analysis.load.LoadPolicy;
import solewatch.analysis.numbness.NumbnessPolicy;

/** docs/science.md lists every threshold of the policy with its source; a threshold without a source fails here. */
@NullUnmarked
class ScienceDocumentTest {

    @Test
    void every_threshold_has_a_source_and_the_document_shows_it() throws IOException {
        Properties sources = new Properties();
        sources.load(new StringReader(SOURCES));
        Map<String, Object> thresholds = new LinkedHashMap<>();
        collect("numbness", NumbnessPolicy.standard(), thresholds);
        collect("load", LoadPolicy.standard(), thresholds);

        assertThat(sources.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(thresholds.keySet());
        StringBuilder text = new StringBuilder("""
                | Threshold | Value | Source |
                |---|---|---|
                """);
        thresholds.forEach(
                (name, value) -> text.append("| `%s` | %s | %s |%n".formatted(name, value, sources.getProperty(name))));
        Documents.checkPart("science.md", "thresholds", text.toString());
        assertThat(Documents.read("science.md"))
                .contains("Ruleset " + Policy.standard().rulesetVersion() + " is stamped");
    }

    private static void collect(String prefix, Record policy, Map<String, Object> thresholds) {
        for (RecordComponent component : policy.getClass().getRecordComponents()) {
            Object value = valueOf(policy, component);
            String name = prefix + "." + component.getName();
            if (value instanceof Record nested) {
                collect(name, nested, thresholds);
            } else if (!component.getName().equals("rulesetVersion")) {
                thresholds.put(name, value);
            }
        }
    }

    private static Object valueOf(Record policy, RecordComponent component) {
        try {
            return component.getAccessor().invoke(policy);
        } catch (ReflectiveOperationException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static final String SOURCES = """
            numbness.exposedMetres=Judgement: shorter runs show little
            numbness.exposedSeconds=Judgement: shorter runs show little
            numbness.symptomaticSeverity=0 is none on the numeric rating scale
            numbness.recurring.days=Judgement: once is not a pattern
            numbness.recurring.windowDays=Two weekly recall periods of the OSTRC questionnaire (Clarsen 2020)
            numbness.persistent.streakRuns=Running-injury consensus: 3 consecutive scheduled sessions (Yamato 2015)
            numbness.persistent.streakSpanDays=Running-injury consensus: at least 7 days (Yamato 2015); both arms, because numbness without restriction is milder
            numbness.persistent.ostrcWindowDays=OSTRC-H2 asks about 7 days (Clarsen 2020)
            numbness.persistent.ostrcParticipation=OSTRC-H2 substantial problem: could not participate (Clarsen 2020)
            numbness.persistent.ostrcModified=OSTRC-H2 substantial problem: moderate or more (Clarsen 2020)
            numbness.persistent.ostrcPerformance=OSTRC-H2 substantial problem: moderate or more (Clarsen 2020)
            numbness.persistent.frequentDays=Judgement: catches what comes every other run
            numbness.persistent.frequentWindowDays=Two weekly recall periods of the OSTRC questionnaire (Clarsen 2020)
            numbness.persistent.frequentRunPercent=Judgement: half of the answered runs
            numbness.persistent.lastingReports=Judgement: twice is more than once
            numbness.persistent.lastingWindowDays=Two weekly recall periods of the OSTRC questionnaire (Clarsen 2020)
            numbness.persistent.lastingMinutes=After-effects of more than 24 h (Vincent 2017; Silbernagel 2007)
            numbness.persistent.enduringAgeDays=Acute neuropathy: up to 4 weeks (AAPM&R)
            numbness.persistent.enduringBlockDays=Weekly recall period of the OSTRC questionnaire (Clarsen 2020)
            numbness.escalated.restDays=Judgement: leaves what comes with exertion only
            numbness.escalated.restWindowDays=Weekly recall period of the OSTRC questionnaire (Clarsen 2020)
            numbness.escalated.worseningRuns=Judgement: two groups of three
            numbness.escalated.worseningMedianOf=Judgement: a median of three resists one odd day
            numbness.escalated.worseningFloor=Judgement: keeps noise at low strengths from escalating (simulated)
            numbness.escalated.worseningRise=A change of 2 points matters (Farrar 2001)
            numbness.escalated.adjustedDays=Seed article: lingers despite adjustments; two weeks by judgement
            numbness.escalated.adjustedBlockDays=Judgement: weeks
            numbness.escalated.adjustedPercent=Seed article: lighter load; a fifth less by judgement
            numbness.escalated.adjustedReferenceDays=Judgement: the four weeks before
            numbness.escalated.adjustedSymptomDays=Judgement: still there this week
            numbness.escalated.chronicAgeDays=Chronic neuropathy: more than 8 weeks (AAPM&R)
            numbness.escalated.chronicSymptomDays=Two weekly recall periods of the OSTRC questionnaire (Clarsen 2020)
            numbness.escalated.severeSeverity=Severe band 8 to 10, minus a margin by judgement
            numbness.recovery.easeRuns=Judgement: once is not recovery
            numbness.recovery.resolveRuns=Judgement: absence without exposure is not recovery
            numbness.recovery.resolveDays=Two weekly recall periods of the OSTRC questionnaire (Clarsen 2020)
            numbness.recovery.resolveDaysEscalated=Judgement: twice as long where no professional has looked
            numbness.recovery.resolveOnsetPercent=Judgement: a free run must have gone about as far as the symptoms needed
            numbness.recovery.relapseDays=Early recurrence: within 2 months of full recovery (Fuller 2006)
            numbness.untestedDays=Two weekly recall periods of the OSTRC questionnaire (Clarsen 2020)
            load.acuteDays=Custom of the field; shown as context only
            load.chronicDays=Custom of the field; shown as context only
            load.ratioObservedDays=The longer window must be full
            load.chronicFloorMetresPerWeek=Judgement: below it any run looks like a jump
            load.fitnessDays=CTL time constant (GoldenCheetah, intervals.icu)
            load.fatigueDays=ATL time constant (GoldenCheetah, intervals.icu)
            load.spikeWindowDays=Schuster Brandt Frandsen et al. 2025, BJSM 59(17):1203
            load.smallSpikePercent=Schuster Brandt Frandsen et al. 2025: more than 10 % beyond the longest run
            load.moderateSpikePercent=Schuster Brandt Frandsen et al. 2025: more than 30 %
            load.largeSpikePercent=Schuster Brandt Frandsen et al. 2025: more than 100 %
            load.progressionReferenceWeeks=Judgement: the longest of four weeks, so that a cut-back makes no jump
            load.progressionInfoPercent=Seed article: about 10 % a week; no predictor (RUNSAFE found no relation)
            load.progressionNoticePercent=Nielsen 2014: novices beyond 30 %
            load.progressionFloorMetres=Judgement: too little to compare with
            load.cutBackPercent=Coaching custom: 20 to 33 % less
            load.cutBackReferenceWeeks=Coaching custom: every 3 to 4 weeks
            load.buildingWeeksBeforeCutBack=Coaching custom: every 3 to 4 weeks
            load.monotonyCap=As in Runalyze; above it the number says nothing more
            load.monotonyInfo=Custom around Foster 1998: shown, never alerted
            load.loadCoveragePercent=Judgement: one method for all runs rather than mixed units
            """;
}
