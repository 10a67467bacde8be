package solewatch.analysis;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.Provenance;
import solewatch.events.ShoeChanged;
import solewatch.events.ShoeChanged.FitProblem;
import solewatch.events.ShoeChanged.Width;

/** A shoe, for a test: {@code runner.with(AShoe.called("blue").hadRun(120_000).by(runner))}. */
public final class AShoe {

    private final String id;
    private String source = "app";
    private long revision;
    private boolean retired;
    private int initial;
    private @Nullable Integer notice;
    private @Nullable Integer strong;
    private @Nullable Width width;
    private Set<FitProblem> problems = Set.of();

    private AShoe(String id) {
        this.id = id;
    }

    /** A new shoe of this id. */
    public static AShoe called(String id) {
        return new AShoe(id);
    }

    public AShoe from(String newSource, long newRevision) {
        source = newSource;
        revision = newRevision;
        return this;
    }

    public AShoe retired() {
        retired = true;
        return this;
    }

    public AShoe hadRun(int metres) {
        initial = metres;
        return this;
    }

    public AShoe noticeAt(@Nullable Integer metres, @Nullable Integer strongMetres) {
        notice = metres;
        strong = strongMetres;
        return this;
    }

    public AShoe width(Width newWidth) {
        width = newWidth;
        return this;
    }

    public AShoe fits(FitProblem... newProblems) {
        problems = Set.of(newProblems);
        return this;
    }

    /** The fact. */
    public ShoeChanged by(ARunner runner) {
        return new ShoeChanged(
                runner.id(),
                new Provenance(source, id, revision),
                "The " + id + " one",
                retired,
                initial,
                notice,
                strong,
                width,
                null,
                null,
                null,
                null,
                null,
                8,
                problems);
    }
}
