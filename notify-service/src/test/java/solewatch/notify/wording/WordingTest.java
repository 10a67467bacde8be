package solewatch.notify.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.notify.Given.ANN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import solewatch.events.Finding.Audience;
import solewatch.events.Finding.Urgency;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.RedFlag;
import solewatch.notify.Given;
import solewatch.notify.routing.Decision.Reason;

class WordingTest {

    private static final Pattern FORBIDDEN =
            Pattern.compile("\\b(risk\\w*|safe\\w*|danger\\w*|sweet spot|diagnos\\w*)", Pattern.CASE_INSENSITIVE);
    private static final Reader COACH =
            new Reader(false, "You subscribed to the team harriers.", "http://here/inbox", "http://here/stop");
    private static final Reader SELF = new Reader(true, "You subscribed.", "http://here/inbox", "http://here/stop");

    @Test
    void noTextSaysMoreThanWeKnow() {
        for (Words words : all()) {
            String said = (words.subject() + words.text() + words.html() + words.payload())
                    .replace(Wording.DISCLAIMER, "")
                    .replace(Wording.DISCLAIMER.replace("'", "&#39;"), "");
            assertThat(FORBIDDEN.matcher(said).results().map(Object::toString))
                    .as(said)
                    .isEmpty();
        }
        for (Reason reason : Reason.values()) {
            assertThat(FORBIDDEN.matcher(reason.sentence()).find()).isFalse();
        }
    }

    @Test
    void subjectAndPayloadCarryNoNameAndNothingAboutHealth() {
        for (Words words : all()) {
            assertThat((words.subject() + words.payload()).toLowerCase())
                    .doesNotContain("example", "numb", "forefoot", "symptom", "foot drop", "left", "warning sign");
            assertThat(words.subject()).doesNotContain("\r", "\n");
        }
    }

    @Test
    void whoMaySeeTheStateIsNotToldWhereOrHowStrong() {
        Words words = Wording.alert(entry(Given.raised(1), Sight.STATE), COACH);

        assertThat(words.text())
                .contains("Ann Example (ann)", "Symptoms persist", "Rule P2.", "2026-11-19: symptom", "Ruleset 2026.1")
                .doesNotContain("forefoot", "6 of 10", "of 10", "4000", "Both feet", "foot drop");
        assertThat(words.html()).doesNotContain("forefoot", "of 10");
    }

    @Test
    void whoMaySeeTheDetailGetsTheProof() {
        assertThat(Wording.alert(entry(Given.raised(1), Sight.DETAIL), COACH).text())
                .contains(
                        "left forefoot on 5 days",
                        "Rule P2: symptoms on many days",
                        "2026-11-19: symptom, severity 6 of 10, run of 10000 m, began after 4000 m, during run",
                        "symptomatic days in 14: 5 days (compared with 4)",
                        "With 3 symptomatic days",
                        "2 runs without an answer",
                        "You subscribed to the team harriers.",
                        "http://here/inbox",
                        "http://here/stop",
                        Wording.DISCLAIMER);
    }

    @Test
    void eachWarningSignSaysHowSoon() {
        for (RedFlag flag : RedFlag.values()) {
            String text =
                    Wording.alert(entry(flagged(flag), Sight.STATE), COACH).text();
            assertThat(text)
                    .contains(
                            switch (flag.tier()) {
                                case EMERGENCY -> "urgent medical help now";
                                case URGENT -> "within 24 to 48 hours";
                                case SOON -> "within two weeks";
                            });
        }
    }

    @Test
    void aCorrectionTellsItsReasonOnlyWithTheDetail() {
        assertThat(Wording.correction(entry(Given.retracted(2), Sight.STATE), COACH)
                        .text())
                .contains("no longer stands", "2026-11-19")
                .doesNotContain("withdrawn.\n- ", "A report was");
        assertThat(Wording.correction(entry(Given.retracted(2), Sight.DETAIL), COACH)
                        .text())
                .contains("A report was withdrawn.");
    }

    @Test
    void textFromOutsideIsEscapedInHtml() {
        Entry entry = new Entry(Given.raised(1), "<script>alert('x')</script>&", Sight.STATE);

        assertThat(Wording.alert(entry, COACH).html())
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;")
                .doesNotContain("<script");
    }

    private static List<Words> all() {
        List<Words> all = new ArrayList<>();
        for (Sight sight : Sight.values()) {
            for (Reader reader : List.of(COACH, SELF)) {
                for (RedFlag flag : RedFlag.values()) {
                    all.add(Wording.alert(entry(flagged(flag), sight), reader));
                }
                all.add(Wording.alert(entry(Given.raised(1), sight), reader));
                all.add(Wording.correction(entry(Given.retracted(2), sight), reader));
                all.add(Wording.digest(List.of(entry(Given.raised(1), sight), entry(Given.closed(2), sight)), reader));
                all.add(Wording.test(reader));
            }
        }
        for (String rule : List.of(
                "R", "P1", "P1b", "P2", "P3", "P4", "E1", "E2", "E3", "E4", "E5", "E6", "REL", "UNTESTED", "?")) {
            String described = Rules.describe(rule, Sight.DETAIL);
            all.add(new Words("", described, described, ""));
        }
        return all;
    }

    private static FindingEvent flagged(RedFlag flag) {
        return new FindingRaised(
                Given.finding(UUID.randomUUID(), ANN, 1, Urgency.HIGH, Set.of(Audience.COACH), flag), true);
    }

    private static Entry entry(FindingEvent event, Sight sight) {
        return new Entry(event, "Ann Example", sight);
    }
}
