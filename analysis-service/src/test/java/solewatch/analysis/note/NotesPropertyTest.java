package solewatch.analysis.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ARunner;
import solewatch.analysis.Wording;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.analysis.shoe.ShoePolicy;
import solewatch.analysis.shoe.Shoes;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.Fact;
import solewatch.events.FactId;
import solewatch.events.Finding.Measure;

/** What holds for the notes of every story. */
@NullUnmarked
class NotesPropertyTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(tries = 200)
    void every_text_is_calm_and_every_number_in_it_is_a_measure(@ForAll("seeds") long seed, @ForAll boolean hard) {
        ARunner runner = RichStories.told(seed);
        for (Note note :
                NoteStory.notes(runner.history(), RichStories.LAST_DAY, hard).notes()) {
            Wording.assertCalm(note.text());
            assertThat(measured(note)).as(note.text()).containsAll(said(note.text()));
        }
    }

    @Property(tries = 60)
    void any_order_and_repetition_gives_the_same_notes(@ForAll("seeds") long seed) {
        ARunner runner = RichStories.told(seed);
        Notes expected = NoteStory.notes(runner, RichStories.LAST_DAY);
        List<StoredFact> facts = new ArrayList<>(runner.stored());
        facts.addAll(runner.stored());

        Collections.shuffle(facts, new Random(seed));

        assertThat(NoteStory.notes(RunnerHistory.of(runner.id(), facts), RichStories.LAST_DAY, false))
                .isEqualTo(expected);
    }

    @Property(tries = 60)
    void facts_of_later_days_change_nothing(@ForAll("seeds") long seed) {
        ARunner runner = RichStories.told(seed);
        int half = RichStories.LAST_DAY / 2;
        List<StoredFact> early = runner.facts().stream()
                .filter(fact -> RichStories.dayOf(fact) <= half)
                .map(ARunner::stored)
                .toList();

        assertThat(NoteStory.notes(runner, half))
                .isEqualTo(NoteStory.notes(RunnerHistory.of(runner.id(), early), half, false));
    }

    @Property(tries = 60)
    void nothing_is_said_twice_and_everything_rests_on_facts_that_exist(@ForAll("seeds") long seed) {
        ARunner runner = RichStories.told(seed);
        Set<FactId> known = runner.facts().stream().map(Fact::factId).collect(Collectors.toSet());
        Notes notes = NoteStory.notes(runner, RichStories.LAST_DAY);

        Set<List<Object>> identities = new HashSet<>();
        for (Note note : notes.notes()) {
            assertThat(identities.add(java.util.Arrays.asList(note.code(), note.subject(), note.item(), note.on())))
                    .as(note.toString())
                    .isTrue();
            assertThat(known).containsAll(note.facts());
            assertThat(note.on()).isBeforeOrEqualTo(notes.asOf());
        }
    }

    @Property(tries = 60)
    void withdrawing_everything_leaves_nothing(@ForAll("seeds") long seed) {
        ARunner runner = RichStories.told(seed);
        List<StoredFact> withdrawn = runner.stored().stream()
                .map(fact -> new StoredFact(fact.id(), fact.kind(), 9, "withdrawn", true, null))
                .toList();
        List<StoredFact> facts = new ArrayList<>(runner.stored());
        facts.addAll(withdrawn);

        assertThat(NoteStory.notes(RunnerHistory.of(runner.id(), facts), RichStories.LAST_DAY, true)
                        .notes())
                .isEmpty();
    }

    @Property(tries = 60)
    void distances_of_shoes_add_up_to_what_was_run(@ForAll("seeds") long seed) {
        ARunner runner = RichStories.told(seed);
        RunnerHistory history = runner.history();

        Shoes shoes =
                Shoes.of(history, ShoePolicy.standard(), NumbnessPolicy.standard(), ARunner.day(RichStories.LAST_DAY));

        long inShoes = shoes.shoes().stream()
                .mapToLong(shoe -> shoe.distanceMetres() - shoe.initialDistanceMetres())
                .sum();
        long run = history.runs().stream()
                .filter(one -> one.fact().conditions() != null
                        && one.fact().conditions().shoeId() != null)
                .filter(one -> one.distanceMetres() != null)
                .mapToLong(one -> one.distanceMetres())
                .sum();
        assertThat(inShoes).isEqualTo(run);
        assertThat(shoes.symptoms()).allSatisfy(share -> {
            if (share.share() != null) {
                assertThat(share.lower()).isBetween(0.0, share.share());
                assertThat(share.upper()).isBetween(share.share(), 1.0);
            }
        });
    }

    @Property(tries = 60)
    void who_may_see_load_alone_learns_nothing_of_symptoms(@ForAll("seeds") long seed) {
        Notes load =
                NoteStory.notes(RichStories.told(seed), RichStories.LAST_DAY).within(EnumSet.of(Scope.LOAD));

        for (Note note : load.notes()) {
            assertThat(note.text().toLowerCase()).doesNotContain("symptom", "numb", "severity");
        }
    }

    @Test
    void the_stories_of_these_tests_make_every_kind_of_note() {
        Set<NoteCode> seen = EnumSet.noneOf(NoteCode.class);
        for (long seed = 0; seed < 200 && seen.size() < NoteCode.values().length; seed++) {
            NoteStory.notes(RichStories.told(seed).history(), RichStories.LAST_DAY, true)
                    .notes()
                    .forEach(note -> seen.add(note.code()));
        }

        assertThat(seen).containsExactlyInAnyOrder(NoteCode.values());
    }

    private static Set<String> measured(Note note) {
        Set<String> numbers = new HashSet<>();
        for (Measure measure : note.measures()) {
            numbers.add(format(measure.value()));
            if (measure.threshold() != null) {
                numbers.add(format(measure.threshold()));
            }
        }
        return numbers;
    }

    private static String format(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static Set<String> said(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }
}
