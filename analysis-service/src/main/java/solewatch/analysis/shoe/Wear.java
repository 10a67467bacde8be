package solewatch.analysis.shoe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.events.ShoeChanged;

/** One shoe's runs, oldest first, and what they add up to. */
final class Wear {

    private final String id;
    private final @Nullable ShoeChanged fact;
    private final List<Run> runs = new ArrayList<>();

    Wear(String id, @Nullable ShoeChanged fact) {
        this.id = id;
        this.fact = fact;
    }

    void add(Run run) {
        runs.add(run);
    }

    String id() {
        return id;
    }

    List<Run> runs() {
        return runs;
    }

    boolean registered() {
        return fact != null;
    }

    int initialMetres() {
        return fact == null ? 0 : fact.initialDistanceMetres();
    }

    Shoe shoe(ShoePolicy policy) {
        Run first = runs.isEmpty() ? null : runs.get(0);
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        return new Shoe(
                id,
                fact != null,
                fact == null ? null : fact.name(),
                fact != null && fact.retired(),
                metres(),
                initialMetres(),
                runs.size(),
                (int) runs.stream().filter(run -> run.distanceMetres() == null).count(),
                first == null ? null : first.day(),
                last == null ? null : last.day(),
                notice(policy),
                strongNotice(policy),
                fact == null ? null : build(fact),
                fact == null ? Set.of() : fact.fitProblems());
    }

    private long metres() {
        long metres = initialMetres();
        for (Run run : runs) {
            metres += metresOf(run);
        }
        return metres;
    }

    private DistanceThreshold notice(ShoePolicy policy) {
        Integer own = fact == null ? null : fact.noticeMetres();
        return threshold(own == null ? policy.noticeMetres() : own, own != null);
    }

    /** A shoe with a late notice of its own has no earlier strong one. */
    private DistanceThreshold strongNotice(ShoePolicy policy) {
        Integer own = fact == null ? null : fact.strongNoticeMetres();
        if (own != null) {
            return threshold(own, true);
        }
        Integer ownNotice = fact == null ? null : fact.noticeMetres();
        boolean late = ownNotice != null && ownNotice > policy.strongNoticeMetres();
        return threshold(late ? ownNotice : policy.strongNoticeMetres(), late);
    }

    private DistanceThreshold threshold(int metres, boolean own) {
        long sum = initialMetres();
        if (sum >= metres) {
            return new DistanceThreshold(metres, own, true, null, null);
        }
        for (Run run : runs) {
            sum += metresOf(run);
            if (sum >= metres) {
                return new DistanceThreshold(metres, own, true, run.day(), run.id());
            }
        }
        return new DistanceThreshold(metres, own, false, null, null);
    }

    static int metresOf(Run run) {
        Integer metres = run.distanceMetres();
        return metres == null ? 0 : metres;
    }

    private static Shoe.Build build(ShoeChanged fact) {
        return new Shoe.Build(
                fact.width(),
                fact.size(),
                fact.last(),
                fact.toeBox(),
                fact.heelCounter(),
                fact.stackMillimetres(),
                fact.dropMillimetres());
    }
}
