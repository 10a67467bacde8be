package solewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How the product speaks to runners and coaches: calmly, of patterns, never of a condition, never of what led to what. */
public final class Wording {

    private static final List<Pattern> BANNED = List.of(
            words("risk\\w*|safe\\w*|unsafe|danger\\w*|hazard\\w*|threat\\w*"),
            words("sweet spots?"),
            words("caus(e|es|ed|ing|al)|because of your shoes?"),
            words("diagnos\\w*|disease\\w*|syndrome\\w*|patholog\\w*"),
            words("neuroma\\w*|morton\\w*|tarsal tunnel|neuropath\\w*|polyneuropath\\w*|compartment\\w*"),
            words("sciatic\\w*|radiculopath\\w*|diabet\\w*|entrapment\\w*|neuralgia|raynaud\\w*|sclerosis"),
            words("cauda equina|thrombos\\w*|embol\\w*|fasciitis|ischaemi\\w*|ischemi\\w*|baxter\\w*|cancer\\w*"),
            words("stroke\\w*"));
    private static final Pattern NOT_FILLED_IN = Pattern.compile("!|\\bNaN\\b|\\bnull\\b|[{}]");

    private Wording() {}

    /** Fails when a text alarms, blames, names a condition, or was not filled in. */
    public static void assertCalm(String text) {
        assertThat(text).isNotBlank();
        assertThat(bannedIn(text)).as(text).isEmpty();
        assertThat(text).doesNotContainPattern(NOT_FILLED_IN);
    }

    /** The words of a text that nothing of this product says; the one list there is. */
    static List<String> bannedIn(String text) {
        return BANNED.stream()
                .flatMap(banned -> banned.matcher(text).results())
                .map(MatchResult::group)
                .toList();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
