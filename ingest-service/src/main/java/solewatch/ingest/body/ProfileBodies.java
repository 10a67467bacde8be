package solewatch.ingest.body;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import solewatch.events.Provenance;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerChanged.Arch;
import solewatch.events.RunnerChanged.FootProfile;
import solewatch.events.RunnerChanged.RiskProfile;
import solewatch.events.RunnerChanged.Sex;
import solewatch.events.RunnerId;
import solewatch.events.ShoeChanged;
import solewatch.events.ShoeChanged.FitProblem;
import solewatch.events.ShoeChanged.Width;
import solewatch.events.TeamId;

/** The shapes of a posted profile and a posted shoe. */
final class ProfileBodies {

    private static final int SHORT = 60;

    private ProfileBodies() {}

    static Function<Provenance, RunnerChanged> runner(RunnerId runner, Fields body) {
        String name = body.text("name", 100);
        TeamId team = team(body);
        ZoneId zone = Moments.zone(body);
        Sex sex = body.choice("sex", Sex.class);
        Integer heartRateMax = body.integer("heartRateMax");
        Integer heartRateRest = body.integer("heartRateRest");
        Integer threshold = body.integer("thresholdSecondsPerKilometre");
        FootProfile feet = feet(body.object("feet"));
        RiskProfile conditions = conditions(body.object("risks"));
        return provenance -> new RunnerChanged(
                runner, provenance, name, team, zone, sex, heartRateMax, heartRateRest, threshold, feet, conditions);
    }

    static Function<Provenance, ShoeChanged> shoe(RunnerId runner, Fields body) {
        String name = body.required("name", body.text("name", 100));
        boolean retired = requireNonNullElse(body.yesOrNo("retired"), false);
        int initial = requireNonNullElse(body.integer("initialDistanceMetres"), 0);
        Integer notice = body.integer("noticeMetres");
        Integer strongNotice = body.integer("strongNoticeMetres");
        Width width = body.choice("width", Width.class);
        String size = body.text("size", SHORT);
        String last = body.text("last", SHORT);
        String toeBox = body.text("toeBox", SHORT);
        String heelCounter = body.text("heelCounter", SHORT);
        Integer stack = body.integer("stackMillimetres");
        Integer drop = body.integer("dropMillimetres");
        Set<FitProblem> fitProblems = body.choices("fitProblems", FitProblem.class);
        return provenance -> new ShoeChanged(
                runner,
                provenance,
                requireNonNull(name),
                retired,
                initial,
                notice,
                strongNotice,
                width,
                size,
                last,
                toeBox,
                heelCounter,
                stack,
                drop,
                fitProblems);
    }

    private static @Nullable TeamId team(Fields body) {
        String team = body.text("team", 64);
        if (team == null || TeamId.isValid(team)) {
            return team == null ? null : new TeamId(team);
        }
        return body.refuse("team", Refusal.Code.BAD_FORM, "must be 1 to 64 letters, digits, '.', '-' or '_'");
    }

    // NullAway misses @Nullable on a nested type of another module.
    @SuppressWarnings("NullAway")
    private static @Nullable FootProfile feet(@Nullable Fields object) {
        if (object == null) {
            return null;
        }
        FootProfile feet = object.build(() -> new FootProfile(
                object.choice("arch", Arch.class),
                object.choice("width", Width.class),
                object.integer("leftMillimetres"),
                object.integer("rightMillimetres")));
        object.close();
        return feet;
    }

    private static @Nullable RiskProfile conditions(@Nullable Fields object) {
        if (object == null) {
            return null;
        }
        RiskProfile conditions = new RiskProfile(
                requireNonNullElse(object.yesOrNo("diabetes"), false),
                requireNonNullElse(object.yesOrNo("lowVitaminB12"), false),
                requireNonNullElse(object.yesOrNo("highAlcoholUse"), false));
        object.close();
        return conditions;
    }
}
