package solewatch.ingest.body;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.Set;
import java.util.function.Function;
import solewatch.events.Provenance;
import solewatch.events.RunnerId;
import solewatch.events.ShoeChanged;
import solewatch.events.ShoeChanged.FitProblem;
import solewatch.events.ShoeChanged.Width;

/** The shape of a posted shoe. */
final class ShoeBody {

    private static final int SHORT = 60;

    private ShoeBody() {}

    static Function<Provenance, ShoeChanged> read(RunnerId runner, Fields body) {
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
}
