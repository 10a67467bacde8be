package solewatch.ingest.file;

/**
 * How much of an upload is looked at. A 24 h run at one record a second has 86 400 records and 5 MB.
 *
 * @param bytes of the upload itself
 * @param expandedBytes of all that an archive unfolds to
 * @param expansionRatio unfolded to packed; XML track files reach about 25
 * @param entries in an archive
 * @param records in one file
 * @param depth of XML elements
 */
public record ReadLimits(int bytes, int expandedBytes, int expansionRatio, int entries, int records, int depth) {

    private static final int MEGABYTE = 1 << 20;

    /** What the service ships with. */
    public static final ReadLimits SHIPPED = new ReadLimits(32 * MEGABYTE, 64 * MEGABYTE, 200, 64, 500_000, 64);
}
