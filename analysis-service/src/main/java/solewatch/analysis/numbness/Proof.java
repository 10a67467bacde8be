package solewatch.analysis.numbness;

import java.util.List;
import solewatch.events.Finding.Evidence;
import solewatch.events.Finding.Measure;

/** The facts a move rests on, and the numbers it looked at. */
record Proof(List<Evidence> evidence, List<Measure> measures) {

    Proof {
        evidence = List.copyOf(evidence);
        measures = List.copyOf(measures);
    }
}
