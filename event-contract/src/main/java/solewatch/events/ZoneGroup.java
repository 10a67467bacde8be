package solewatch.events;

/** The parts of the foot that an episode is kept for (domain.md 3.2 and 3.6). */
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
