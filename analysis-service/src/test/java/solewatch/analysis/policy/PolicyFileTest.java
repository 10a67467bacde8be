package solewatch.analysis.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

    @TempDir
    Path folder;

    @Test
    void whatTheFileDoesNotNameStaysAsShipped() throws IOException {
        Ruleset policy = read("""
                {"rulesetVersion": "club-1", "numbness": {"persistent": {"streakRuns": 4}}, "load": {"monotonyInfo": 2.5}}""");

        assertThat(policy.rulesetVersion()).isEqualTo("club-1");
        assertThat(policy.load().rulesetVersion()).isEqualTo("club-1");
        assertThat(policy.numbness().persistent().streakRuns()).isEqualTo(4);
        assertThat(policy.numbness().persistent().streakSpanDays())
                .isEqualTo(Ruleset.standard().numbness().persistent().streakSpanDays());
        assertThat(policy.load().monotonyInfo()).isEqualTo(2.5);
        assertThat(policy.numbness().recovery())
                .isEqualTo(Ruleset.standard().numbness().recovery());
    }

    @Test
    void aFileOfItsVersionAloneIsTheShippedPolicyUnderAnotherName() throws IOException {
        Ruleset policy = read("{\"rulesetVersion\": \"same\"}");

        assertThat(policy.numbness().persistent())
                .isEqualTo(Ruleset.standard().numbness().persistent());
        assertThat(policy.rulesetVersion()).isEqualTo("same");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
            {}                                                                          | /rulesetVersion is missing
            {"rulesetVersion": ""}                                                      | /rulesetVersion is missing
            {"rulesetVersion": 7}                                                       | /rulesetVersion is missing
            {"rulesetVersion": "2026.1"}                                                | /rulesetVersion is the shipped one's
            []                                                                          | must be a JSON object
            {"rulesetVersion": "a"                                                      | it is no JSON
            {"rulesetVersion": "a"} trailing                                            | it is no JSON
            {"rulesetVersion": "a", "load": {"acuteDays": 7, "acuteDays": 8}}           | it is no JSON
            {"rulesetVersion": "a", "nmbness": {}}                                      | /nmbness: there is no such threshold
            {"rulesetVersion": "a", "numbness": {"persistent": {"steakRuns": 4}}}       | /numbness/persistent/steakRuns: there is no
            {"rulesetVersion": "a", "numbness": {"rulesetVersion": "b"}}                | /numbness/rulesetVersion: there is no such
            {"rulesetVersion": "a", "numbness": 3}                                      | /numbness: holds thresholds by name
            {"rulesetVersion": "a", "numbness": {"persistent": {"streakRuns": "4"}}}    | /numbness/persistent/streakRuns: must be a whole
            {"rulesetVersion": "a", "numbness": {"persistent": {"streakRuns": 3.5}}}    | /numbness/persistent/streakRuns: must be a whole
            {"rulesetVersion": "a", "numbness": {"persistent": {"streakRuns": null}}}   | /numbness/persistent/streakRuns: must be a whole
            {"rulesetVersion": "a", "numbness": {"persistent": {"streakRuns": -1}}}     | /numbness/persistent/streakRuns: must not be neg
            {"rulesetVersion": "a", "numbness": {"persistent": {"streakRuns": 0}}}      | /numbness/persistent/streakRuns: streakRuns must
            {"rulesetVersion": "a", "numbness": {"recurring": {"days": 15}}}            | /numbness/recurring/days: days must be 1 to 14
            {"rulesetVersion": "a", "load": {"smallSpikePercent": 140}}                 | /load/smallSpikePercent: smallSpikePercent must
            {"rulesetVersion": "a", "load": {"monotonyInfo": 11.0}}                     | /load/monotonyInfo: monotonyInfo must be from 0
            {"rulesetVersion": "a", "association": {"levels": {"hard": ["MUD"]}}}         | /association/levels/hard
            {"rulesetVersion": "a", "association": {"levels": {"warmCelsius": -5.0}}}     | /association/levels/warmCelsius: warmCelsius
            {"rulesetVersion": "a", "shoe": {"newShoe": {"longestPercent": 101}}}         | /shoe/newShoe/longestPercent: newShoe.longest
            {"rulesetVersion": "a", "shoe": {"strongNoticeMetres": 100}}                  | /shoe/strongNoticeMetres: strongNoticeMetres
            """)
    void aFileThatMakesNoSenseIsRefusedByPath(String text, String sentence) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("solewatch.analysis.policy-file")
                .hasMessageContaining(sentence);
    }

    @Test
    void everyFlawIsNamedAtOnce() {
        assertThatThrownBy(() -> read("""
                {"rulesetVersion": "a", "load": {"acuteDays": -1, "nothing": 1}, "numbness": {"untestedDays": "x"}}"""))
                .hasMessageContaining("/load/acuteDays")
                .hasMessageContaining("/load/nothing")
                .hasMessageContaining("/numbness/untestedDays");
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeUnreadable() {
        assertThatThrownBy(() -> PolicyFile.read(folder.resolve("absent.json")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it cannot be read");
    }

    private Ruleset read(String text) throws IOException {
        return PolicyFile.read(Files.writeString(folder.resolve("policy.json"), text));
    }
}
