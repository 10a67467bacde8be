package solewatch.analysis.shoe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.shoe.ShoePolicy.NewShoe;

/** A policy that makes no sense is refused by the name of its component. */
@NullUnmarked
class ShoePolicyTest {

    private static final NewShoe NEW = ShoePolicy.standard().newShoe();

    @Test
    void the_standard_is_the_seeds() {
        assertThat(ShoePolicy.standard())
                .isEqualTo(new ShoePolicy(500_000, 800_000, new NewShoe(40_000, 5_000, 50, 30, 50, 7), 365, 3));
    }

    @Test
    void thresholds_are_positive_and_ordered() {
        assertThatThrownBy(() -> new ShoePolicy(0, 800_000, NEW, 365, 3)).hasMessageContaining("noticeMetres");
        assertThatThrownBy(() -> new ShoePolicy(500_000, 500_000, NEW, 365, 3))
                .hasMessageContaining("strongNoticeMetres");
        assertThatThrownBy(() -> new ShoePolicy(500_000, 800_000, NEW, 0, 3)).hasMessageContaining("comparisonDays");
        assertThatThrownBy(() -> new ShoePolicy(500_000, 800_000, NEW, 365, 0)).hasMessageContaining("comfortRuns");
        assertThatThrownBy(() -> new NewShoe(40_000, 5_000, 101, 30, 50, 7)).hasMessageContaining("longestPercent");
        assertThatThrownBy(() -> new NewShoe(0, 5_000, 50, 30, 50, 7)).hasMessageContaining("newShoe.metres");
    }
}
