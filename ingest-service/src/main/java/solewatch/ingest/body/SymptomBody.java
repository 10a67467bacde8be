package solewatch.ingest.body;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import solewatch.events.FootZone;
import solewatch.events.Provenance;
import solewatch.events.RedFlag;
import solewatch.events.RunnerId;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.Quality;
import solewatch.events.SymptomReported.Relief;
import solewatch.events.SymptomReported.RunLink;
import solewatch.events.ZonedMoment;

/** The shape of a posted symptom report. */
final class SymptomBody {

    static final int LONGEST_NOTE = 2000;

    private SymptomBody() {}

    static Function<Provenance, SymptomReported> read(RunnerId runner, Fields body) {
        ZonedMoment at = Moments.take(body, "at");
        RunLink run = runLink(body.object("run"));
        Context context = body.required("context", body.choice("context", Context.class));
        Integer severity = body.required("severity", body.integer("severity"));
        List<Area> areas = areas(body);
        Set<Quality> qualities = body.choices("qualities", Quality.class);
        Integer onsetMetres = body.integer("onsetMetres");
        Integer onsetMinutes = body.integer("onsetMinutes");
        Integer resolvedAfter = body.integer("resolvedAfterMinutes");
        Boolean stillPresent = body.yesOrNo("stillPresent");
        Integer nextDay = body.integer("severityNextDay");
        Set<Relief> relievedBy = body.choices("relievedBy", Relief.class);
        Boolean legTightness = body.yesOrNo("legTightness");
        Integer pain = body.integer("painSeverity");
        Set<RedFlag> redFlags = body.choices("redFlags", RedFlag.class);
        Set<RedFlag> denied = body.choices("redFlagsDenied", RedFlag.class);
        String note = body.prose("note", LONGEST_NOTE);
        return provenance -> new SymptomReported(
                runner,
                provenance,
                requireNonNull(at),
                run,
                requireNonNull(context),
                requireNonNull(severity),
                areas,
                qualities,
                onsetMetres,
                onsetMinutes,
                resolvedAfter,
                stillPresent,
                nextDay,
                relievedBy,
                legTightness,
                pain,
                redFlags,
                denied,
                note);
    }

    /** The field {@code areas}; a half-read area is left out, as its refusal is already noted. */
    static List<Area> areas(Fields body) {
        List<Area> areas = new ArrayList<>();
        for (Fields element : body.objects("areas", 32)) {
            Side side = element.required("side", element.choice("side", Side.class));
            Set<FootZone> zones = element.choices("zones", FootZone.class);
            Integer severity = element.integer("severity");
            element.close();
            Area area = side == null ? null : element.build(() -> new Area(side, zones, severity));
            if (area != null) {
                areas.add(area);
            }
        }
        return areas;
    }

    static @Nullable RunLink runLink(@Nullable Fields object) {
        if (object == null) {
            return null;
        }
        String source = object.required("source", object.text("source", 64));
        String sourceId = object.required("sourceId", object.text("sourceId", 200));
        object.close();
        return source == null || sourceId == null ? null : new RunLink(source, sourceId);
    }
}
