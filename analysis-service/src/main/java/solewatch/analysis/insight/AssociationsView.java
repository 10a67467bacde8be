package solewatch.analysis.insight;

import solewatch.analysis.association.AssociationPolicy;
import solewatch.analysis.association.Associations;
import solewatch.analysis.association.OnsetPattern;
import solewatch.analysis.association.Reassessment;
import solewatch.analysis.query.Reading.Told;

/**
 * What symptoms were seen together with.
 *
 * @param onset how symptoms set in
 * @param sinceBefore what changed since some days ago
 */
record AssociationsView(Associations associations, OnsetPattern onset, Reassessment sinceBefore) {

    static AssociationsView of(Told told, AssociationPolicy policy) {
        return new AssociationsView(
                Associations.of(told.history(), policy, told.today()),
                OnsetPattern.of(told.history(), policy, told.today()),
                Associations.reassessed(told.history(), policy, told.today()));
    }
}
