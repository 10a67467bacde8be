package solewatch.analysis.numbness;

import java.util.List;
import solewatch.events.Finding.Evidence;
import solewatch.events.Finding.Measure;

/** The facts a move rests on, and the numbers it looked at. */
record Proof(List<Evidence> evidence, List<Measure> measures) {

    /** For moves that are only tried. */
    static final Proof NONE = new Proof(List.of(), List.of());
}
