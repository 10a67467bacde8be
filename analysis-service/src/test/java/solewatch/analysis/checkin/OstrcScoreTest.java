package solewatch.analysis.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.checkin.OstrcScore.Missing;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.events.CheckInRecorded.OstrcAnswers;

/** The published scores, unchanged. */
@NullUnmarked
class OstrcScoreTest {

    private static OstrcScore score(int first, Integer second, Integer third, Integer fourth) {
        return OstrcScore.of(new OstrcAnswers(first, second, third, fourth));
    }

    private static OstrcScore of(Integer... answers) {
        Integer[] all = Arrays.copyOf(answers, 4);
        return score(all[0], all[1], all[2], all[3]);
    }

    @Test
    void the_golden_answers_have_their_scores() {
        assertThat(of(0)).isEqualTo(new OstrcScore(0, false, null));
        assertThat(of(8, 8, 8, 8)).isEqualTo(new OstrcScore(32, false, null));
        assertThat(of(8, 17, 8, 17)).isEqualTo(new OstrcScore(50, true, null));
        assertThat(of(17, 8, 17, 8)).isEqualTo(new OstrcScore(50, true, null));
        assertThat(of(17, 8, 8, 25)).isEqualTo(new OstrcScore(58, false, null));
        assertThat(of(25)).isEqualTo(new OstrcScore(100, true, null));
    }

    @Test
    void every_score_of_the_golden_file_comes_out() throws IOException {
        JsonNode golden = new ObjectMapper()
                .readTree(OstrcScoreTest.class.getResource("/golden/load.json"))
                .get("ostrc");
        golden.properties().forEach(entry -> {
            Integer[] answers = Arrays.stream(
                            entry.getKey().replaceAll("[() ]", "").split(","))
                    .map(Integer::valueOf)
                    .toArray(Integer[]::new);
            assertThat(of(answers).severity()).isEqualTo(entry.getValue().get(0).asInt());
            assertThat(of(answers).substantial())
                    .isEqualTo(entry.getValue().get(1).asBoolean());
        });
    }

    @Test
    void the_gate_ends_the_questionnaire_whatever_else_was_answered() {
        assertThat(score(0, 25, 25, 25)).isEqualTo(new OstrcScore(0, false, null));
        assertThat(score(25, 0, 0, 0)).isEqualTo(new OstrcScore(100, true, null));
    }

    @Test
    void a_missing_answer_leaves_no_score_and_says_which_it_was() {
        assertThat(score(8, null, 8, 8).missing()).isEqualTo(Missing.MODIFIED_TRAINING);
        assertThat(score(8, 8, null, 8).missing()).isEqualTo(Missing.PERFORMANCE);
        assertThat(score(17, 8, 8, null)).isEqualTo(new OstrcScore(null, false, Missing.SYMPTOMS));
    }

    @Test
    void whether_it_is_substantial_is_said_when_the_missing_answer_cannot_matter() {
        assertThat(score(8, 17, null, null).substantial()).isTrue();
        assertThat(score(8, null, 17, null).substantial()).isTrue();
        assertThat(score(8, null, 8, 8).substantial()).isNull();
        assertThat(score(8, 8, null, 8).substantial()).isNull();
    }

    @Property
    void a_score_is_between_0_and_100_and_there_exactly_when_nothing_is_missing(
            @ForAll("answers") OstrcAnswers answers) {
        OstrcScore score = OstrcScore.of(answers);

        assertThat(score.severity() == null).isEqualTo(score.missing() != null);
        if (score.severity() != null) {
            assertThat(score.severity()).isBetween(0, 100);
            assertThat(score.substantial()).isNotNull();
        }
    }

    /** The definition of rule P1b, read from its thresholds; it looks at what was answered behind a gate of 0, too. */
    @Property
    void rule_p1b_means_the_same_by_substantial(@ForAll("answers") OstrcAnswers answers) {
        NumbnessPolicy.Persistent rule = NumbnessPolicy.standard().persistent();
        boolean substantial = answers.participation() >= rule.ostrcParticipation()
                || answers.modifiedTraining() != null && answers.modifiedTraining() >= rule.ostrcModified()
                || answers.performance() != null && answers.performance() >= rule.ostrcPerformance();

        if (answers.participation() != 0) {
            assertThat(Boolean.TRUE.equals(OstrcScore.of(answers).substantial()))
                    .isEqualTo(substantial);
        }
    }

    @Provide
    Arbitrary<OstrcAnswers> answers() {
        Arbitrary<Integer> first = Arbitraries.of(0, 8, 17, 25);
        Arbitrary<Integer> other = Arbitraries.of(0, 8, 17, 25, null);
        return first.flatMap(a -> other.flatMap(b -> other.flatMap(c -> other.map(d -> new OstrcAnswers(a, b, c, d)))));
    }
}
