package solewatch.ingest.body;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.function.Function;
import solewatch.events.ClinicianAssessed;
import solewatch.events.Provenance;
import solewatch.events.RunnerId;
import solewatch.events.ZonedMoment;

/** The shape of a posted clinician assessment. */
final class ClinicianBody {

    private ClinicianBody() {}

    static Function<Provenance, ClinicianAssessed> read(RunnerId runner, Fields body) {
        ZonedMoment at = Moments.take(body, "at");
        ClinicianAssessed.Type type = body.required("type", body.choice("type", ClinicianAssessed.Type.class));
        LocalDate hold = Moments.day(body, "hold");
        String note = body.prose("note", SymptomBody.LONGEST_NOTE);
        return provenance ->
                new ClinicianAssessed(runner, provenance, requireNonNull(at), requireNonNull(type), hold, note);
    }
}
