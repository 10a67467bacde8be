package solewatch.events;

/** The spots of the foot map a runner can tick: toes T1 (big) to T5, the web spaces W1 to W4 between them, and areas. */
public enum FootZone {
    T1(ZoneGroup.TOES),
    T2(ZoneGroup.TOES),
    T3(ZoneGroup.TOES),
    T4(ZoneGroup.TOES),
    T5(ZoneGroup.TOES),
    W1(ZoneGroup.TOES),
    W2(ZoneGroup.TOES),
    W3(ZoneGroup.TOES),
    W4(ZoneGroup.TOES),
    FOREFOOT(ZoneGroup.FOREFOOT),
    MEDIAL_ARCH(ZoneGroup.MEDIAL_ARCH),
    LATERAL(ZoneGroup.LATERAL),
    SOLE(ZoneGroup.SOLE),
    HEEL(ZoneGroup.HEEL),
    DORSUM(ZoneGroup.DORSUM),
    STOCKING(ZoneGroup.STOCKING);

    private final ZoneGroup group;

    FootZone(ZoneGroup group) {
        this.group = group;
    }

    /** The group an episode is kept for. */
    public ZoneGroup group() {
        return group;
    }
}
