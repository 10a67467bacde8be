package solewatch.analysis.insight;

import solewatch.analysis.association.Associations;
import solewatch.analysis.association.Reassessment;
import solewatch.analysis.pattern.OnsetPattern;
import solewatch.analysis.query.Reading.Told;

/**
 * What symptoms were seen together with.
 *
 * @param onset how symptoms set in
 * @param sinceBefore what changed since some days ago
 */
record AssociationsView(Associations associations, OnsetPattern onset, Reassessment sinceBefore) {

    static AssociationsView of(Told told, Associations.Rules rules) {
        return new AssociationsView(
                Associations.of(told.history(), rules, told.today()),
                OnsetPattern.of(told.history(), rules, told.today()),
                Associations.reassessed(told.history(), rules, told.today()));
    }
}
