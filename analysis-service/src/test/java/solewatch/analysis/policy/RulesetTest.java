package solewatch.analysis.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A threshold is written once, and whoever needs it takes it from there. */
class RulesetTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exposedMetres",
                "exposedSeconds",
                "symptomaticSeverity",
                "adherentPercent",
                "hardExertion",
                "hardDaysInARow",
                "daysWithoutRest",
                "hard"
            })
    void a_threshold_that_several_rules_need_is_there_once(String name) {
        JsonNode ruleset = JSON.valueToTree(Ruleset.standard());

        List<JsonNode> places = ruleset.findValues(name);

        assertThat(places).hasSize(1);
    }

    @Test
    void what_an_operator_changes_is_changed_for_all() throws IOException {
        Ruleset ruleset = PolicyFile.read(Files.writeString(folder.resolve("policy.json"), """
                {"rulesetVersion": "club",
                 "numbness": {"exposedMetres": 2000, "exposedSeconds": 900, "symptomaticSeverity": 2},
                 "association": {"levels": {"hard": ["TRACK"]}},
                 "load": {"acuteDays": 8},
                 "checkIn": {"adherentPercent": 90},
                 "week": {"hardExertion": 8}}"""));

        assertThat(ruleset.comparisons().numbness()).isEqualTo(ruleset.numbness());
        assertThat(ruleset.comparisons().numbness().exposedMetres()).isEqualTo(2_000);
        assertThat(ruleset.comparisons().checkIn().adherentPercent()).isEqualTo(90);
        assertThat(ruleset.notes().numbness().symptomaticSeverity()).isEqualTo(2);
        assertThat(ruleset.notes().week().hardExertion()).isEqualTo(8);
        assertThat(ruleset.notes().monotonyDays()).isEqualTo(8);
        assertThat(ruleset.notes().hardGround())
                .isEqualTo(ruleset.association().levels().hard());
    }
}
