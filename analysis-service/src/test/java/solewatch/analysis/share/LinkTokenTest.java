package solewatch.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What opens a link. */
class LinkTokenTest {

    @Test
    void no_two_are_alike_and_none_says_anything() {
        LinkToken one = LinkToken.fresh();
        LinkToken other = LinkToken.fresh();

        assertThat(one.text()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(other.text());
        assertThat(one.digest()).hasSize(32).isNotEqualTo(other.digest());
        assertThat(one.toString()).doesNotContain(one.text());
    }

    @Test
    void the_same_text_has_the_same_digest_and_any_text_has_one() {
        LinkToken token = LinkToken.fresh();

        assertThat(new LinkToken(token.text()).digest()).isEqualTo(token.digest());
        assertThat(new LinkToken("").digest()).hasSize(32);
        assertThat(new LinkToken("x".repeat(100_000)).digest()).hasSize(32);
    }
}
