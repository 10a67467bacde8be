package solewatch.bench.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import solewatch.bench.Table;

/** Runs {@link AssessmentBenchmark} with the allocation profiler. */
public final class CoreBench {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private CoreBench() {}

    /** Time and bytes of each case, and whether the bytes grow with repeats. */
    public static List<Table> run(boolean quick) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(AssessmentBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .forks(1)
                .verbosity(VerboseMode.SILENT)
                .warmupIterations(quick ? 1 : 2)
                .warmupTime(TimeValue.milliseconds(quick ? 200 : 1_000))
                .measurementIterations(quick ? 1 : 5)
                .measurementTime(TimeValue.milliseconds(quick ? 200 : 1_000));
        if (quick) {
            options.param("days", "400");
        }
        System.out.println("measuring the core: about " + (quick ? "15 seconds" : "3 minutes"));
        Collection<RunResult> results = new Runner(options.build()).run();
        Table table = new Table(
                "Core, one runner, one thread",
                "step, days of history, feet",
                "microseconds",
                "error",
                "kB allocated",
                "most kB / least kB over the iterations");
        results.stream().sorted(Comparator.comparing(CoreBench::name)).forEach(result -> row(table, result));
        return List.of(table);
    }

    private static void row(Table table, RunResult result) {
        Result<?> time = result.getPrimaryResult();
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        double error = time.getScoreError();
        table.row(
                name(result),
                one(time.getScore()),
                Double.isNaN(error) ? "-" : one(error),
                allocated == null ? "-" : one(allocated.getScore() / 1_000),
                allocated == null
                        ? "-"
                        : String.format(
                                Locale.ROOT,
                                "%.3f",
                                allocated.getStatistics().getMax()
                                        / allocated.getStatistics().getMin()));
    }

    private static String name(RunResult result) {
        String method = result.getParams().getBenchmark();
        return String.format(
                Locale.ROOT,
                "%s, %3d, %s",
                method.substring(method.lastIndexOf('.') + 1),
                Integer.parseInt(result.getParams().getParam("days")),
                result.getParams().getParam("feet"));
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
