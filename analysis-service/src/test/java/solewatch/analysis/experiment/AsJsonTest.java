package solewatch.analysis.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.association.Associations;
import solewatch.analysis.association.Associations.Rules;
import solewatch.analysis.association.Noted;
import solewatch.analysis.pattern.ExertionalPattern;
import solewatch.analysis.pattern.OnsetPattern;
import solewatch.events.ExperimentPlanned;
import solewatch.events.ExperimentPlanned.Factor;
import solewatch.events.Provenance;

/** What is answered to a query is the records as they are. */
@NullUnmarked
class AsJsonTest {

    private static final Rules RULES = Rules.standard();
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Test
    void results_are_json_without_any_annotation() {
        ARunner runner = aRunner()
                .ran(1)
                .noting(Noted.shoe("a"))
                .feeling(3, 4_000)
                .ran(3)
                .noting(Noted.shoe("b"))
                .free();
        runner.with(new ExperimentPlanned(
                runner.id(), new Provenance("app", "e", 0), at(1, 5), Factor.SHOE, "a", "b", false));

        JsonNode associations = JSON.valueToTree(Associations.of(runner.history(), RULES, day(9)));
        JsonNode reassessment = JSON.valueToTree(Associations.reassessed(runner.history(), RULES, day(9)));
        JsonNode onset = JSON.valueToTree(OnsetPattern.of(runner.history(), RULES, day(9)));
        JsonNode exertion = JSON.valueToTree(ExertionalPattern.of(runner.history(), RULES, day(9)));
        JsonNode experiments = JSON.valueToTree(Experiments.of(runner.history(), RULES, day(9)));

        JsonNode shoe = associations.at("/associations/0");
        assertThat(shoe.get("factor").asText()).isEqualTo("SHOE");
        assertThat(shoe.at("/counts/symptomaticWith").asInt()).isEqualTo(1);
        assertThat(shoe.at("/counts").size())
                .as("the four counts and nothing computed")
                .isEqualTo(4);
        assertThat(shoe.at("/interval").size()).isEqualTo(3);
        assertThat(shoe.get("similarLength").isNull()).isTrue();
        assertThat(reassessment.at("/changes/0/now").asText()).isEqualTo("NOT_ENOUGH");
        assertThat(onset.get("kind").asText()).isEqualTo("NOT_ENOUGH");
        assertThat(exertion.get("tip").isNull()).isTrue();
        assertThat(experiments.at("/experiments/0/blocks/0/runs").size()).isEqualTo(1);
        assertThat(experiments.at("/experiments/0/state").asText()).isEqualTo("RUNNING");
    }
}
