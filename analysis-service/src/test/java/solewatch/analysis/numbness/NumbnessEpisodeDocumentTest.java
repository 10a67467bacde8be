package solewatch.analysis.numbness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.Documents;

@NullUnmarked
class NumbnessEpisodeDocumentTest {

    @Test
    void the_document_shows_every_move_the_machine_has() throws IOException {
        StringBuilder text = new StringBuilder("""
                # The numbness episode

                Generated from `Stage` and `Rule` of the analysis service; a test fails when it differs. One episode is one
                spell of symptoms in one place (side and zone group of the foot). Each of the runner's days is decided once,
                after all facts of that day were taken in, so the order in which they arrive does not matter.

                | From | Rule | To |
                |---|---|---|
                """);
        for (Stage stage : Stage.values()) {
            for (Map.Entry<Rule, Set<Stage>> move : stage.moves().entrySet()) {
                text.append("| %s | %s | %s |%n"
                        .formatted(
                                stage,
                                move.getKey().code(),
                                move.getValue().stream().map(Stage::name).collect(Collectors.joining(" or "))));
            }
        }
        text.append("\n## The rules (ruleset ")
                .append(NumbnessPolicy.standard().rulesetVersion())
                .append(")\n\n| Rule | Holds on |\n|---|---|\n");
        for (Rule rule : Rule.values()) {
            text.append("| %s | %s |%n".formatted(rule.code(), rule.meaning(NumbnessPolicy.standard())));
        }
        text.append("""

                UNTESTED is a flag, not a state: the episode is open and no answered run that counts took place for some days. A
                run nobody answered for is never a free run, and a symptom or a warning sign ends a row of free runs wherever it was
                felt. E1 escalates once more what another rule or a lesser sign had escalated, or a sign before it eased. BACK leads
                to the highest state the episode had reached. The thresholds and their sources are in [science.md](science.md).
                """);

        Documents.check("numbness-episode.md", text.toString());
    }

    @Test
    void quiet_cannot_resolve_and_an_illegal_move_is_refused() {
        assertThat(Stage.NONE.moves()).containsOnlyKeys(Rule.T, Rule.E1);
        assertThat(Stage.TRANSIENT.moves()).doesNotContainKey(Rule.EASE);
        assertThatThrownBy(() -> Stage.NONE.move(Rule.RES, Stage.RESOLVED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_state_but_the_quiet_ones_can_resolve_and_every_state_can_be_escalated_by_a_warning_sign() {
        for (Stage stage : Stage.values()) {
            assertThat(stage.moves().containsKey(Rule.RES)).isEqualTo(stage.open());
            assertThat(stage.moves()).containsEntry(Rule.E1, Set.of(Stage.ESCALATED));
        }
    }
}
