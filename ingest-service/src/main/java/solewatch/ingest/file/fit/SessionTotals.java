package solewatch.ingest.file.fit;

import static solewatch.ingest.file.fit.BaseType.ABSENT;

import solewatch.ingest.file.fit.Fields.Session;
import solewatch.ingest.file.recording.Quantity;
import solewatch.ingest.file.recording.Totals;

/** A session message to totals in our units. A total of 0 m or 0 s is a writer that did not know. */
final class SessionTotals {

    private final long[] session;
    private final Totals totals = new Totals();

    private SessionTotals(long[] session) {
        this.session = session;
    }

    static Totals of(long[] session) {
        return new SessionTotals(session).read();
    }

    private Totals read() {
        putPositive(Quantity.ELAPSED_SECONDS, Session.ELAPSED, 0.001);
        putPositive(Quantity.TIMER_SECONDS, Session.TIMER, 0.001);
        putPositive(Quantity.MOVING_SECONDS, Session.MOVING, 0.001);
        putPositive(Quantity.DISTANCE_METRES, Session.DISTANCE, 0.01);
        putPositive(Quantity.STRIDES, Session.CYCLES, 1);
        put(Quantity.ASCENT_METRES, Session.ASCENT, 1);
        put(Quantity.DESCENT_METRES, Session.DESCENT, 1);
        put(Quantity.AVERAGE_HEART_RATE, Session.AVERAGE_HEART_RATE, 1);
        put(Quantity.MAX_HEART_RATE, Session.MAX_HEART_RATE, 1);
        put(Quantity.TEMPERATURE_CELSIUS, Session.AVERAGE_TEMPERATURE, 1);
        put(Quantity.STANCE_MILLIS, Session.STANCE_TIME, 0.1);
        put(Quantity.STANCE_LEFT_PERCENT, Session.STANCE_BALANCE, 0.01);
        put(Quantity.STEP_LENGTH_MILLIMETRES, Session.STEP_LENGTH, 0.1);
        put(Quantity.VERTICAL_OSCILLATION_MILLIMETRES, Session.VERTICAL_OSCILLATION, 0.1);
        put(Quantity.VERTICAL_RATIO_PERCENT, Session.VERTICAL_RATIO, 0.01);
        put(Quantity.FEEL_PERCENT, Session.FEEL, 1);
        put(Quantity.PERCEIVED_EXERTION, Session.EXERTION, 0.1);
        long cadence = session[Session.AVERAGE_CADENCE];
        if (cadence != ABSENT) {
            long fraction = session[Session.AVERAGE_FRACTIONAL_CADENCE];
            totals.put(Quantity.CADENCE, cadence + (fraction == ABSENT ? 0 : fraction / 128.0));
        }
        return totals;
    }

    private void put(Quantity quantity, int field, double scale) {
        if (session[field] != ABSENT) {
            totals.put(quantity, session[field] * scale);
        }
    }

    private void putPositive(Quantity quantity, int field, double scale) {
        if (session[field] != ABSENT && session[field] > 0) {
            totals.put(quantity, session[field] * scale);
        }
    }
}
