package solewatch.bench.core;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.history.StoredFact;
import solewatch.bench.Feet;
import solewatch.bench.MadeUpRunner;
import solewatch.events.EventCodec;
import solewatch.events.Fact;

/** One runner, assessed: from facts to a history, from a history to an assessment. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@NullUnmarked // JMH fills the parameters
public class AssessmentBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** How far back facts go. */
    @Param({"30", "100", "400"})
    public int days;

    /** Whether and when there are symptoms. */
    @Param({"FREE", "PERSISTENT", "ON_AND_OFF"})
    public Feet feet;

    private MadeUpRunner runner = new MadeUpRunner(1, Feet.FREE, TODAY);
    private List<StoredFact> facts = List.of();
    private RunnerHistory history = RunnerHistory.of(runner.id(), facts);
    private Policy policy = Policy.standard();

    /** The facts as the store gives them. */
    @Setup
    public void tell() {
        EventCodec codec = new EventCodec();
        runner = new MadeUpRunner(1, feet, TODAY);
        facts = runner.lastDays(days).stream().map(fact -> stored(fact, codec)).toList();
        history = RunnerHistory.of(runner.id(), facts);
        policy = Policy.standard();
    }

    /** Facts in order. */
    @Benchmark
    public RunnerHistory history() {
        return RunnerHistory.of(runner.id(), facts);
    }

    /** Load, episodes, conclusions. */
    @Benchmark
    public Assessment assessment() {
        return Assessment.of(history, policy, TODAY);
    }

    private static StoredFact stored(Fact fact, EventCodec codec) {
        return new StoredFact(
                fact.factId(),
                fact.kind(),
                fact.provenance().revision(),
                EventCodec.digestOf(codec.valueOf(fact)),
                false,
                fact);
    }
}
