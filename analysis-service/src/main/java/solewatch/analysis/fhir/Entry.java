package solewatch.analysis.fhir;

import static solewatch.analysis.fhir.Element.element;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A resource of the document, and the address the others know it by. */
record Entry(String url, Element resource) {

    /** The same name gives the same address. */
    static Entry of(String name, Element resource) {
        return new Entry("urn:uuid:" + uuid(name), resource);
    }

    static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Element reference() {
        return element().with("reference", url);
    }

    Element entry() {
        return element().with("fullUrl", url).with("resource", resource);
    }
}
