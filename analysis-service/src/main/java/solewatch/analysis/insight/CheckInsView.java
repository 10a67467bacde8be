package solewatch.analysis.insight;

import solewatch.analysis.checkin.CheckIns;
import solewatch.analysis.query.Sight.Caller;
import solewatch.events.RunnerId;

/** What check-ins say, as far as the caller may see: a nudge is the runner's alone, whatever else is shared (SR-46). */
final class CheckInsView {

    private CheckInsView() {}

    static CheckIns of(CheckIns checkIns, RunnerId runner, Caller caller) {
        boolean self = caller.roles().contains("runner") && runner.value().equals(caller.runner());
        return self ? checkIns : checkIns.withoutNudge();
    }
}
