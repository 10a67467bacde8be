package solewatch.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.ARunner.aRunner;
import static solewatch.analysis.ARunner.area;
import static solewatch.analysis.ARunner.day;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.ACheckIn;
import solewatch.analysis.ARunner;
import solewatch.analysis.load.LoadDefinition;
import solewatch.analysis.load.LoadMethod;
import solewatch.analysis.load.LoadNotice;
import solewatch.analysis.load.LoadPolicy;
import solewatch.analysis.load.LoadSummary;
import solewatch.analysis.load.LoadedRun;
import solewatch.analysis.load.SpikeBand;
import solewatch.analysis.policy.Ruleset;
import solewatch.analysis.query.LoadView.Day;
import solewatch.analysis.query.Reading.Found;
import solewatch.analysis.query.Reading.Told;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.FootZone;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Area;

/** Load by the day as it is served: with its runs, how each number is computed, and how the feet felt. */
@NullUnmarked
class LoadViewTest {

    private static final Set<Scope> ALL = EnumSet.allOf(Scope.class);

    private static LoadView view(ARunner runner, Set<Scope> scopes, int from, int to) {
        Found found = new Found(null, new Sight(scopes, false), day(to), null);
        Told told = new Told(found, runner.history(), runner.history(), null);
        return LoadView.of(told, Ruleset.standard(), day(from), day(to));
    }

    private static Day only(ARunner runner, int day) {
        List<Day> days = view(runner, ALL, day, day).days();
        assertThat(days).hasSize(1);
        return days.get(0);
    }

    private static Area left(int severity) {
        return new Area(Side.LEFT, EnumSet.of(FootZone.HEEL), severity);
    }

    @Test
    void a_severity_of_an_area_counts_although_the_common_one_is_none() {
        Day day = only(aRunner().ran(1).feeling(0, left(6)), 1);

        assertThat(day.symptoms().maxSeverity()).isEqualTo(6);
        assertThat(day.context().text()).startsWith("The distance of this week is not known.");
    }

    @Test
    void a_common_severity_counts_although_an_area_has_a_lower_one_of_its_own() {
        assertThat(only(aRunner().ran(1).feeling(4, left(2), area(Side.RIGHT, FootZone.HEEL)), 1)
                        .symptoms()
                        .maxSeverity())
                .isEqualTo(4);
    }

    @Test
    void a_check_in_counts_by_its_areas_too() {
        ARunner runner = aRunner().ran(1).free();
        runner.with(ACheckIn.on(1).felt(0, left(3)).by(runner));

        assertThat(only(runner, 1).symptoms().maxSeverity()).isEqualTo(3);
        assertThat(only(runner, 1).context()).isNotNull();
    }

    @Test
    void a_free_day_says_so_and_has_no_context_and_an_unanswered_one_says_nothing() {
        assertThat(only(aRunner().ran(1).free(), 1).symptoms().maxSeverity()).isZero();
        assertThat(only(aRunner().ran(1).free(), 1).context()).isNull();
        assertThat(only(aRunner().ran(1), 1).symptoms()).isNull();
    }

    @Test
    void who_may_not_see_the_detail_sees_load_alone() {
        LoadView view = view(aRunner().ran(1).feeling(0, left(6)), EnumSet.of(Scope.LOAD), 1, 1);

        assertThat(view.days().get(0).distanceMetres()).isEqualTo(8_000);
        assertThat(view.days().get(0).symptoms()).isNull();
        assertThat(view.days().get(0).context()).isNull();
    }

    @Test
    void a_run_stands_with_its_spike_and_the_version_of_every_load() {
        ARunner runner = aRunner().ran(1, 10_000).ran(3, 12_000).ran(5, 20_000);

        LoadView view = view(runner, ALL, 3, 5);

        LoadedRun third = view.days().get(0).runs().get(0);
        assertThat(view.days()).extracting(Day::day).containsExactly(day(3), day(4), day(5));
        assertThat(third.start()).isEqualTo(ARunner.at(3, 7).at());
        assertThat(third.spike().band()).isEqualTo(SpikeBand.SMALL);
        assertThat(third.loads())
                .hasSameSizeAs(LoadMethod.values())
                .allMatch(load -> !load.version().isEmpty());
    }

    @Test
    void every_number_of_the_days_says_how_it_is_computed() {
        LoadView view = view(aRunner().ran(1), ALL, 1, 1);

        assertThat(view.method()).isEqualTo(LoadMethod.DURATION);
        assertThat(view.definitions())
                .contains(new LoadDefinition("load", "min", "duration-1", "minutes; the sum of a local day"))
                .extracting(LoadDefinition::name)
                .contains("distanceMetres", "spike", "gradeAdjustedSecondsPerKilometre", "hardSurfacePercent");
    }

    @Test
    void a_summary_is_explained_number_by_number_and_notice_by_notice() {
        ARunner runner = aRunner();
        for (int day = 1; day <= 7; day++) {
            runner.ran(day);
        }
        LoadSummary load = runner.assessedOn(7).load();

        LoadExplained explained = LoadExplained.of(load, LoadPolicy.standard());

        assertThat(explained.method()).isEqualTo("minutes");
        assertThat(explained.metrics())
                .extracting(LoadDefinition::version)
                .contains("ctl-2-exp42-zero", "ewma-1-7/28-first");
        assertThat(explained.notices())
                .containsExactly(new LoadExplained.Notice(
                        LoadNotice.NO_REST_DAY, "Running on each of the last 7 days, without a day off."));
    }
}
