package solewatch.analysis;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import solewatch.analysis.finding.Conclusion;
import solewatch.events.RedFlag;

/** The linter of texts finds what it should, and the texts about episodes pass it. */
@NullUnmarked
class WordingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your risk is 3 %.",
                "This is SAFE.",
                "In the danger zone.",
                "You are in the sweet spot.",
                "Caused by lacing.",
                "The laces cause it.",
                "It is because of your shoes.",
                "Looks like a neuroma.",
                "Perhaps tarsal tunnel.",
                "A polyneuropathy.",
                "Compartment pressure.",
                "Sciatica.",
                "Common with diabetes.",
                "A diabetic foot.",
                "We diagnose nothing.",
                "Stop now!",
                "{runs} runs.",
                "In null runs.",
                " "
            })
    void what_alarms_blames_or_names_a_condition_is_found(String text) {
        assertThatThrownBy(() -> Wording.assertCalm(text)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Seen together in 5 of 6 runs.",
                "Running on 7 days in a row without a day off.",
                "It was asked, because nobody answered.",
                "A professional can have a look."
            })
    void what_is_calm_passes(String text) {
        assertThatCode(() -> Wording.assertCalm(text)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<List<Integer>> stories() {
        return Stories.days();
    }

    @Property(tries = 200)
    void texts_about_episodes_are_calm(@ForAll("stories") List<Integer> days) {
        for (Conclusion conclusion : Stories.told(days).assessedOn(days.size()).conclusions()) {
            Wording.assertCalm(conclusion.summary());
            Wording.assertCalm(conclusion.detail());
            conclusion.unknown().forEach(Wording::assertCalm);
            String counterfactual = conclusion.counterfactual();
            if (counterfactual != null) {
                Wording.assertCalm(counterfactual);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RedFlag.class)
    void a_warning_sign_is_told_without_a_condition(RedFlag flag) {
        for (Conclusion conclusion :
                ARunner.aRunner().ran(1).feeling(2, flag).assessedOn(1).conclusions()) {
            Wording.assertCalm(conclusion.summary());
            Wording.assertCalm(conclusion.detail());
        }
    }
}
