package solewatch.analysis.sheet;

/** Makes what the service's container makes, for tests of other packages. */
public final class Sheets {

    private Sheets() {}

    public static Sheet sheet() {
        return new Sheet();
    }

    public static Paper paper() {
        return new Paper(sheet());
    }
}
