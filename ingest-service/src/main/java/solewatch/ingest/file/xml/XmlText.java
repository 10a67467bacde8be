package solewatch.ingest.file.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The characters of an XML file: without what must not stand before its declaration, and never stopped by a bad byte. */
final class XmlText {

    private static final int DECLARATION = 200;
    private static final String ENCODING = "encoding=";

    private XmlText() {}

    /** Whether it begins like XML, whatever the encoding. */
    static boolean looksLikeXml(byte[] bytes) {
        int at = start(bytes);
        return at < bytes.length && bytes[at] == '<' || at + 1 < bytes.length && bytes[at] == 0 && bytes[at + 1] == '<';
    }

    /** Bytes that are not valid in the encoding become the replacement character instead of an error. */
    static Reader reader(byte[] bytes) {
        int at = start(bytes);
        return new InputStreamReader(new ByteArrayInputStream(bytes, at, bytes.length - at), encoding(bytes, at));
    }

    private static int start(byte[] bytes) {
        int at = 0;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            at = 3;
        } else if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            at = 2;
        }
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        return at;
    }

    private static Charset encoding(byte[] bytes, int at) {
        if (at + 1 < bytes.length && bytes[at] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (at + 1 < bytes.length && bytes[at + 1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        int length = Math.min(DECLARATION, bytes.length - at);
        String head = new String(bytes, at, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int declared = head.startsWith("<?xml") ? head.indexOf(ENCODING) : -1;
        int from = declared + ENCODING.length() + 1;
        int to = declared < 0 || from >= head.length() ? -1 : head.indexOf(head.charAt(from - 1), from);
        return to < 0 ? StandardCharsets.UTF_8 : named(head.substring(from, to));
    }

    private static Charset named(String name) {
        try {
            Charset charset = Charset.forName(name, StandardCharsets.UTF_8);
            // A declaration that could be read byte by byte is not in a two-byte encoding, whatever it says.
            return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                    ? StandardCharsets.UTF_8
                    : charset;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
