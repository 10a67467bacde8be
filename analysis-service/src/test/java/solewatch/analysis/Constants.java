package solewatch.analysis;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Reads the texts of a class file: every constant with a space in it, those of annotations too (JVMS 4.4). */
final class Constants {

    private static final int UTF8 = 1;

    private Constants() {}

    static Set<String> textsOf(Path classFile) {
        try (InputStream file = Files.newInputStream(classFile)) {
            return textsOf(new DataInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(classFile.toString(), e);
        }
    }

    private static Set<String> textsOf(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        Set<String> texts = new TreeSet<>();
        for (int entry = 1; entry < count; entry++) {
            int tag = in.readUnsignedByte();
            if (tag == UTF8) {
                String text = in.readUTF();
                if (text.strip().indexOf(' ') > 0) {
                    texts.add(text);
                }
            } else {
                in.skipNBytes(sizeOf(tag));
                // A long or a double takes two places.
                entry += tag == 5 || tag == 6 ? 1 : 0;
            }
        }
        return texts;
    }

    private static int sizeOf(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("no such constant: " + tag);
        };
    }
}
