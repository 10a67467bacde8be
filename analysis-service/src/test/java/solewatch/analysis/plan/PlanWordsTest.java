package solewatch.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.day;
import static solewatch.analysis.returning.Returning.planOf;
import static solewatch.analysis.returning.Returning.returning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.Wording;
import solewatch.analysis.returning.ReturnPolicy;
import solewatch.analysis.returning.Returning;
import solewatch.events.RedFlag;

/** What plans say, and that they can be sent as they are. */
@NullUnmarked
class PlanWordsTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static List<Plan> plans() {
        ARunner persisting = aRunner().symptomaticOn(3, 1, 5, 9);
        Returning course = returning().calm(0, 1).calm(1, 3, 5, 7).session(9, 2).felt(6, 0);
        List<Plan> plans = new ArrayList<>();
        plans.add(planOf(aRunner(), 1));
        plans.add(planOf(persisting, 9));
        plans.add(planOf(persisting.ran(12, 3_000).free().ran(15, 3_000).free(), 24));
        plans.add(planOf(aRunner().ran(1).feeling(2, RedFlag.FOOT_DROP), 2));
        plans.add(course.plan(8));
        plans.add(course.plan(10));
        plans.add(course.session(12, 1).felt(4, 0).plan(13));
        plans.add(course.session(15, 1).plan(16));
        plans.add(course.sessionWithoutRun(18, 1).plan(19));
        plans.add(course.session(19, 1).felt(0, 0).plan(20));
        plans.add(course.session(22, 7).felt(0, 0).plan(23));
        plans.add(course.seen(23, day(40)).calm(1, 25, 27, 29).plan(30));
        plans.add(course.warned(31).plan(32));
        return plans;
    }

    private static void texts(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> texts(child, texts));
    }

    @Test
    void no_text_of_a_plan_frightens_promises_or_names_a_condition() {
        List<String> texts = new ArrayList<>();
        for (Plan plan : plans()) {
            texts(JSON.valueToTree(plan), texts);
            for (int metres : new int[] {1_000, 9_000, 30_000}) {
                texts.add(plan.ceiling().check(metres).text());
            }
        }
        ARunner runner = aRunner().symptomaticOn(3, 1, 5, 9);
        for (int metres : new int[] {5_000, 42_195}) {
            texts.add(
                    RaceCheck.byRace(runner.assessedOn(9), PlanPolicy.standard().race(), day(30), metres)
                            .text());
        }

        assertThat(texts).hasSizeGreaterThan(100).allSatisfy(Wording::assertCalm);
    }

    @Test
    void a_plan_is_written_as_json_with_its_components_and_dates_as_text() {
        JsonNode plan = JSON.valueToTree(returning().calm(0, 1).calm(1, 3).plan(4));

        assertThat(plan.get("asOf").asText()).isEqualTo("2026-03-04");
        assertThat(plan.at("/returnPlan/status").asText()).isEqualTo("UNDER_WAY");
        assertThat(plan.at("/returnPlan/next/walkMinutes").asInt()).isEqualTo(9);
        assertThat(plan.at("/returnPlan/sessions/1/outcome").asText()).isEqualTo("CALM");
        assertThat(plan.at("/lighterBlock/verdict").asText()).isEqualTo("NOT_OFFERED");
    }

    @Test
    void a_policy_whose_bands_are_not_in_order_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReturnPolicy(10, 30, 3, 3, 1, 1, 5, 5, 1, 1_440))
                .withMessageStartingWith("stepsBack.calmSeverity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanPolicy.Lighter(14, 100, 30, 5, 28))
                .withMessageStartingWith("lighter.atMostPercent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlanPolicy.Race(0))
                .withMessageStartingWith("race.buildPercentPerWeek");
    }
}
