package solewatch.events;

/** The parts of the foot that an episode is kept for (docs/science.md, Zones). */
public enum ZoneGroup {
    TOES,
    FOREFOOT,
    MEDIAL_ARCH,
    LATERAL,
    SOLE,
    HEEL,
    DORSUM,
    STOCKING
}
