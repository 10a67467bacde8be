package solewatch.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import solewatch.events.RedFlag;
import solewatch.events.RedFlag.Tier;

class SafetyTextTest {

    @Test
    void each_tier_says_how_soon() {
        assertThat(SafetyText.of(Tier.EMERGENCY).text()).startsWith("Stop running and get urgent medical help now");
        assertThat(SafetyText.of(Tier.URGENT).text()).contains("within 24 to 48 hours");
        assertThat(SafetyText.of(Tier.SOON).text()).contains("within two weeks");
    }

    @Test
    void the_words_name_no_condition_and_promise_nothing() {
        for (Tier tier : Tier.values()) {
            String text = SafetyText.of(tier).text().toLowerCase(Locale.ROOT);
            for (String banned : List.of("risk", "safe", "danger", "stroke", "diagnos", "syndrome", "neuropathy")) {
                assertThat(text).doesNotContain(banned);
            }
        }
    }

    @Test
    void the_most_pressing_sign_counts() {
        assertThat(SafetyText.mostPressing(Set.of(RedFlag.DIABETES_WITH_NEW_NUMBNESS, RedFlag.SADDLE_NUMBNESS)))
                .isEqualTo(Tier.EMERGENCY);
        assertThat(SafetyText.mostPressing(Set.of())).isNull();
    }
}
