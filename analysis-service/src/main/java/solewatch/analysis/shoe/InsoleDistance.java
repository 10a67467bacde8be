package solewatch.analysis.shoe;

import java.time.LocalDate;

/**
 * How far an insole went, in whichever shoe.
 *
 * @param insoleId as runs name it
 * @param runsWithoutDistance how many of the runs have no distance and so add nothing
 * @param countedSince local day of the first run known with it
 */
public record InsoleDistance(
        String insoleId,
        long distanceMetres,
        int runs,
        int runsWithoutDistance,
        LocalDate countedSince,
        LocalDate lastRun) {

    InsoleDistance and(InsoleDistance later) {
        return new InsoleDistance(
                insoleId,
                distanceMetres + later.distanceMetres,
                runs + later.runs,
                runsWithoutDistance + later.runsWithoutDistance,
                countedSince,
                later.lastRun);
    }
}
