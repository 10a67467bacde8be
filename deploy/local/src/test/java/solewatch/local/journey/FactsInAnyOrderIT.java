package solewatch.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import solewatch.local.journey.PostedFact.Kept;
import solewatch.local.season.Posting;

/** The same facts in any order, any number of times, late, edited and withdrawn end in the same assessment, byte for byte. */
@ExtendWith(JourneyStack.Shared.class)
class FactsInAnyOrderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JourneyStack journey;

    FactsInAnyOrderIT(JourneyStack journey) {
        this.journey = journey;
    }

    @AfterAll
    static void noLogRepeatsWhatWasPosted(JourneyStack journey) throws IOException {
        assertThat(journey.planted().leaked()).isEmpty();
    }

    /** All that is kept of a runner but how often it was written. */
    private record Kind(String assessment, String card, String rest) {}

    /** A runner and what is sent for them, in this order. */
    private record Sending(String runner, List<PostedFact> facts) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261123, 77})
    void theSameFactsInAnyOrderMakeTheSameAssessmentByteForByte(long seed) throws Exception {
        GeneratedSeason season = GeneratedSeason.of(seed, Instant.now());
        List<PostedFact> facts = season.inOrder();
        Sending inOrder = new Sending("order-a-" + seed, facts);
        Sending shuffled = new Sending("order-b-" + seed, season.shuffled(facts));
        Sending thrice = new Sending("order-c-" + seed, season.shuffled(times(facts, 3)));
        Sending more = new Sending("order-d-" + seed, with(facts, season.cancellingOut(), season));
        Sending other = new Sending("order-e-" + seed, plus(facts, season.oneEditMore()));

        sendAll(List.of(inOrder, shuffled, thrice, more, other));

        Kind expected = kept(inOrder);
        assertThat(expected.assessment()).contains("\"episodes\":[{").contains("runner");
        assertThat(kept(shuffled)).as("shuffled").isEqualTo(expected);
        assertThat(kept(thrice)).as("each three times, shuffled").isEqualTo(expected);
        assertThat(kept(more))
                .as("with late edits and withdrawals that cancel out")
                .isEqualTo(expected);
        assertThat(kept(other))
                .as("with one edit more, so that this test can fail")
                .isNotEqualTo(expected);
    }

    private static List<PostedFact> times(List<PostedFact> facts, int times) {
        List<PostedFact> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.addAll(facts);
        }
        return all;
    }

    /** The facts in order, and the extras somewhere in their second half or after it. */
    private static List<PostedFact> with(List<PostedFact> facts, List<PostedFact> extras, GeneratedSeason season) {
        List<PostedFact> secondHalf = new ArrayList<>(facts.subList(facts.size() / 2, facts.size()));
        secondHalf.addAll(extras);
        List<PostedFact> all = new ArrayList<>(facts.subList(0, facts.size() / 2));
        all.addAll(season.shuffled(secondHalf));
        return all;
    }

    private static List<PostedFact> plus(List<PostedFact> facts, PostedFact last) {
        List<PostedFact> all = new ArrayList<>(facts);
        all.add(last);
        return all;
    }

    private void sendAll(List<Sending> sendings) throws Exception {
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> tasks = sendings.stream()
                    .<Callable<Integer>>map(sending -> () -> send(sending))
                    .toList();
            for (Future<Integer> sent : side.invokeAll(tasks)) {
                assertThat(sent.get()).isPositive();
            }
        }
    }

    private int send(Sending sending) {
        Posting posting = new Posting();
        String token = journey.runner(sending.runner());
        URI runner = journey.ingest("/runners/" + sending.runner());
        sending.facts().forEach(fact -> fact.send(posting, runner, token));
        return sending.facts().size();
    }

    /** What is kept once every fact is in: facts and assessment are written in one transaction. */
    private Kind kept(Sending sending) {
        Map<UUID, Kept> expected = new TreeMap<>(PostedFact.winners(sending.facts(), sending.runner()));
        await(sending.runner())
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(facts(sending.runner())).isEqualTo(expected));
        return journey.rows()
                .analysis(
                        """
                        select assessment, card, concat_ws(' ', team, name, zone, consent, attention, last_fact_on,
                            assessed_on, policy_version, review_at, failure) from runner where runner_id = ?
                        """,
                        row -> new Kind(
                                nameless(row.getBytes(1), sending),
                                new String(row.getBytes(2), StandardCharsets.UTF_8),
                                row.getString(3)),
                        sending.runner())
                .getFirst();
    }

    private Map<UUID, Kept> facts(String runner) {
        Map<UUID, Kept> facts = new TreeMap<>();
        journey.rows()
                .analysis(
                        "select fact_id, revision, withdrawn from fact where runner_id = ?",
                        row -> facts.put(row.getObject(1, UUID.class), new Kept(row.getLong(2), row.getBoolean(3))),
                        runner);
        return facts;
    }

    /** With names in place of the runner's id and of the facts' ids, which are made from it; all else stays as stored. */
    private static String nameless(byte[] assessment, Sending sending) {
        String text = new String(assessment, StandardCharsets.UTF_8)
                .replace("\"" + sending.runner() + "\"", "\"the runner\"");
        for (PostedFact fact : sending.facts()) {
            text = text.replace(
                    fact.name().idFor(sending.runner()).toString(), fact.name().toString());
        }
        assertThat(UUIDS.matcher(text).find()).as("an id nobody posted").isFalse();
        return text;
    }
}
