package solewatch.analysis.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Device;
import solewatch.events.RunRecorded.Dynamics;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunRecorded.Structure;
import solewatch.events.RunnerId;
import solewatch.events.ZonedMoment;
import solewatch.events.ZonedMoment.ZoneBasis;

/** One source's record for a test, in detail: {@code ARecord.by("watch").at("08:00").lasting(3_600).metres(10_000)}. */
@NullUnmarked
final class ARecord {

    static final RunnerId RUNNER = new RunnerId("runner-1");
    private static final String DAY = "2026-03-02T";

    private final String source;
    private String sourceId = "1";
    private Instant at = Instant.parse(DAY + "07:00:00Z");
    private ZoneId zone = ZoneOffset.UTC;
    private ZoneBasis basis = ZoneBasis.SOURCE_ZONE;
    private Sport sport = Sport.RUNNING;
    private Integer elapsed;
    private Integer timer;
    private Integer moving;
    private Integer metres;
    private Integer gradeAdjusted;
    private Integer ascent;
    private HeartRate heart;
    private Double exertion;
    private Dynamics dynamics;
    private Conditions conditions;
    private Structure structure;
    private Device device;
    private boolean manual;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

    private ARecord(String source) {
        this.source = source;
    }

    /** A run at 07:00 UTC on 2 March 2026, of which nothing else is known. */
    static ARecord by(String source) {
        return new ARecord(source);
    }

    ARecord id(String newId) {
        sourceId = newId;
        return this;
    }

    /** Hours, minutes and, if need be, seconds of that day in UTC. */
    ARecord at(String time) {
        return at(Instant.parse(DAY + (time.length() == 5 ? time + ":00" : time) + "Z"));
    }

    ARecord at(Instant instant) {
        at = instant;
        return this;
    }

    ARecord zone(String newZone, ZoneBasis newBasis) {
        zone = ZoneId.of(newZone);
        basis = newBasis;
        return this;
    }

    ARecord sport(Sport newSport) {
        sport = newSport;
        return this;
    }

    /** From start to end. */
    ARecord lasting(Integer seconds) {
        elapsed = seconds;
        return this;
    }

    ARecord timer(Integer seconds) {
        timer = seconds;
        return this;
    }

    ARecord moving(Integer seconds) {
        moving = seconds;
        return this;
    }

    ARecord metres(Integer newMetres) {
        metres = newMetres;
        return this;
    }

    ARecord gradeAdjusted(int newMetres) {
        gradeAdjusted = newMetres;
        return this;
    }

    ARecord ascent(int newMetres) {
        ascent = newMetres;
        return this;
    }

    /** With a heart rate and its series, as a watch measures it. */
    ARecord heart(int average) {
        return heart(new HeartRate(average, average + 20, List.of(new HeartRate.Band(average, 600))));
    }

    ARecord heart(HeartRate newHeart) {
        heart = newHeart;
        return this;
    }

    ARecord rated(double newExertion) {
        exertion = newExertion;
        return this;
    }

    ARecord dynamics(Dynamics newDynamics) {
        dynamics = newDynamics;
        return this;
    }

    ARecord conditions(Conditions newConditions) {
        conditions = newConditions;
        return this;
    }

    /** In this shoe. */
    ARecord in(String shoe) {
        return conditions(new Conditions(shoe, null, null, null, null, null, null, null, null, null, null, null));
    }

    ARecord structure(Structure newStructure) {
        structure = newStructure;
        return this;
    }

    ARecord device(Device newDevice) {
        device = newDevice;
        return this;
    }

    ARecord typed() {
        manual = true;
        return this;
    }

    ARecord flagged(Flag... which) {
        flags.addAll(List.of(which));
        return this;
    }

    RunRecorded fact() {
        return new RunRecorded(
                RUNNER,
                new Provenance(source, sourceId, 0),
                new ZonedMoment(at, zone, basis),
                sport,
                elapsed,
                timer,
                moving,
                metres,
                gradeAdjusted,
                ascent,
                null,
                heart,
                exertion,
                null,
                dynamics,
                conditions,
                structure,
                device,
                manual,
                flags);
    }

    StoredFact stored() {
        RunRecorded fact = fact();
        return new StoredFact(fact.factId(), fact.kind(), 0, source + sourceId, false, fact);
    }

    /** What is known of a runner of whom these are known. */
    static RunnerHistory history(ARecord... records) {
        return RunnerHistory.of(RUNNER, stored(List.of(records)));
    }

    static List<StoredFact> stored(Collection<ARecord> records) {
        return records.stream().map(ARecord::stored).toList();
    }
}
