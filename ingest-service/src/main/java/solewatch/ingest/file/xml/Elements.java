package solewatch.ingest.file.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import solewatch.ingest.file.recording.NotReadable;
import solewatch.ingest.file.recording.Reason;

/** Walks an XML file and tells a listener its elements, by their names without prefix. */
final class Elements {

    /** No value we read is longer. */
    private static final int LONGEST_TEXT = 200;

    private static final XMLInputFactory FACTORY = factory();

    private final int maxDepth;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private Elements(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    /** What is told of an XML file. */
    interface Listener {

        /** An element begins; the attributes are asked for by name, null where there is none. */
        void begin(String name, Attributes attributes) throws NotReadable;

        /** An element ends, and this was the text in it; the parent is "" for the root. */
        void end(String name, String parent, String text) throws NotReadable;
    }

    /** The value of an attribute by its name without prefix. */
    interface Attributes {
        @Nullable
        String value(String name);
    }

    /** Returns whether the file was well formed to its end; what came before a break has been told. */
    static boolean walk(byte[] bytes, int maxDepth, Listener listener) throws NotReadable {
        return new Elements(maxDepth).walk(bytes, listener);
    }

    /** The name of the first element without prefix, or "" if there is none. */
    static String root(byte[] bytes) {
        if (!XmlText.looksLikeXml(bytes)) {
            return "";
        }
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(XmlText.reader(bytes));
            while (reader.hasNext()) {
                if (next(reader) == XMLStreamConstants.START_ELEMENT) {
                    return withoutPrefix(reader.getLocalName());
                }
            }
            return "";
        } catch (XMLStreamException e) {
            return "";
        }
    }

    private boolean walk(byte[] bytes, Listener listener) throws NotReadable {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(XmlText.reader(bytes));
            while (reader.hasNext()) {
                switch (next(reader)) {
                    case XMLStreamConstants.START_ELEMENT -> begin(reader, listener);
                    case XMLStreamConstants.END_ELEMENT -> end(listener);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> take(reader);
                    default -> {
                        // Comments, instructions, and a document type that is not looked into.
                    }
                }
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    /** The JDK's parser answers some malformed input with an unchecked exception. */
    private static int next(XMLStreamReader reader) throws XMLStreamException {
        try {
            return reader.next();
        } catch (RuntimeException e) {
            throw new XMLStreamException(e);
        }
    }

    private void begin(XMLStreamReader reader, Listener listener) throws NotReadable {
        if (path.size() >= maxDepth) {
            throw new NotReadable(Reason.TOO_DEEP, "elements nested deeper than " + maxDepth);
        }
        String name = withoutPrefix(reader.getLocalName());
        path.push(name);
        text.setLength(0);
        listener.begin(name, wanted -> attribute(reader, wanted));
    }

    private void end(Listener listener) throws NotReadable {
        String name = path.pop();
        String parent = path.isEmpty() ? "" : path.peek();
        listener.end(name, parent, text.toString().strip());
        text.setLength(0);
    }

    private void take(XMLStreamReader reader) {
        int room = LONGEST_TEXT - text.length();
        if (room > 0) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
        }
    }

    private static @Nullable String attribute(XMLStreamReader reader, String wanted) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (wanted.equals(withoutPrefix(reader.getAttributeLocalName(i)))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private static String withoutPrefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(colon + 1);
    }

    /** The JDK's own parser, whatever else is on the class path: the limits below were tested with it. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }
}
