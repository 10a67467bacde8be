package solewatch.analysis.plan;

import java.math.BigDecimal;

/** Pieces of the texts of plans. */
final class Words {

    private Words() {}

    /** To the metre, without needless digits. */
    static String kilometres(long metres) {
        BigDecimal kilometres = BigDecimal.valueOf(metres, 3).stripTrailingZeros();
        return kilometres.toPlainString() + " km";
    }
}
