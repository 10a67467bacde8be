package solewatch.analysis.report;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import solewatch.events.FootZone;
import solewatch.events.ZoneGroup;

/**
 * Which nerves' skin the named places belong to: textbook anatomy as free vocabulary for a clinician, no condition
 * (docs/science.md, Clinician report).
 */
public record Distribution(ZoneGroup zone, String words) {

    /** For the places that were symptomatic, in order. */
    static List<Distribution> of(List<SymptomEntry> entries) {
        Map<ZoneGroup, Set<FootZone>> named = new EnumMap<>(ZoneGroup.class);
        entries.stream()
                .flatMap(entry -> entry.places().stream())
                .filter(place -> place.severity() > 0)
                .flatMap(place -> place.zones().stream())
                .forEach(zone -> named.computeIfAbsent(zone.group(), group -> EnumSet.noneOf(FootZone.class))
                        .add(zone));
        return named.entrySet().stream()
                .map(entry -> new Distribution(entry.getKey(), words(entry.getKey(), entry.getValue())))
                .toList();
    }

    private static String words(ZoneGroup group, Set<FootZone> zones) {
        return switch (group) {
            case TOES ->
                zones.equals(EnumSet.of(FootZone.W1))
                        ? "deep peroneal nerve (first web space)"
                        : "plantar digital (interdigital) nerves";
            case FOREFOOT -> "plantar digital nerves, medial and lateral plantar nerves";
            case MEDIAL_ARCH -> "medial plantar nerve";
            case LATERAL -> "sural nerve, lateral plantar nerve; S1";
            case SOLE -> "tibial nerve and its plantar branches";
            case HEEL -> "medial calcaneal nerve, first branch of the lateral plantar nerve";
            case DORSUM -> "superficial peroneal nerve";
            case STOCKING -> "whole foot; no single nerve";
        };
    }
}
