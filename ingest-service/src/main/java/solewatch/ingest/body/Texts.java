package solewatch.ingest.body;

/** Which characters a text may have. */
final class Texts {

    private Texts() {}

    /** No control characters and no lone surrogates: every store and every encoding can hold it. */
    static boolean isPlain(String text) {
        return isPrintable(text, false);
    }

    /** Like {@link #isPlain}, and line breaks and tabs: a runner's own words. */
    static boolean isProse(String text) {
        return isPrintable(text, true);
    }

    private static boolean isPrintable(String text, boolean lines) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return false;
            } else if (Character.isISOControl(c) && !(lines && (c == '\n' || c == '\r' || c == '\t'))) {
                return false;
            }
        }
        return true;
    }
}
