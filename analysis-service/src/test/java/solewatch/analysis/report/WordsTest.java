package solewatch.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import solewatch.events.ClinicianAssessed;
import solewatch.events.EpisodeState;
import solewatch.events.FootZone;
import solewatch.events.RedFlag;
import solewatch.events.RunRecorded.Surface;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.Quality;
import solewatch.events.SymptomReported.Relief;
import solewatch.events.ZoneGroup;

class WordsTest {

    @Test
    void every_constant_a_reader_meets_reads_as_words() {
        Stream.<Enum<?>[]>of(
                        FootZone.values(),
                        RedFlag.values(),
                        Context.values(),
                        Quality.values(),
                        Relief.values(),
                        Surface.values(),
                        EpisodeState.values(),
                        ZoneGroup.values(),
                        ClinicianAssessed.Type.values())
                .flatMap(Stream::of)
                .forEach(constant -> assertThat(Words.of(constant))
                        .as(constant.name())
                        .isNotBlank()
                        .doesNotContain("_")
                        .matches(words -> words.toLowerCase(Locale.ROOT).equals(words) || words.contains("B12")));
    }

    @Test
    void no_two_spots_and_no_two_warning_signs_read_alike() {
        assertThat(Stream.of(FootZone.values()).map(Words::of)).doesNotHaveDuplicates();
        assertThat(Stream.of(RedFlag.values()).map(Words::of)).doesNotHaveDuplicates();
    }

    @Test
    void a_place_is_a_foot_and_its_spots() {
        assertThat(Words.place(new SymptomEntry.Place(Side.LEFT, List.of(FootZone.T1, FootZone.W1), 3)))
                .isEqualTo("Left foot: big toe, 1st web space");
        assertThat(Words.place(new SymptomEntry.Place(Side.RIGHT, List.of(), 3)))
                .isEqualTo("Right foot");
        assertThat(Words.place(Side.RIGHT, ZoneGroup.MEDIAL_ARCH)).isEqualTo("Right foot: medial arch");
        assertThat(Words.place(null, null)).isEqualTo("No place named");
    }

    @Test
    void distances_are_kilometres_with_one_digit() {
        assertThat(Words.kilometres(12_340)).isEqualTo("12.3");
        assertThat(Words.kilometres(0)).isEqualTo("0.0");
    }
}
