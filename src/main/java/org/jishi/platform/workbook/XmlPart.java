package org.jishi.platform.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a package, read forward. A document type declaration, absurd nesting, one value of megabytes or an
 * expansion beyond all measure ends the reading: {@link Hostile}.
 */
final class XmlPart implements AutoCloseable {
    private static final int DEEPEST = 60;

    private final XMLStreamReader reader;
    private final Bounded stream;
    private int depth;

    /** The part is made to do harm, not to be read. */
    static final class Hostile extends IOException {
        private static final long serialVersionUID = 1L;

        Hostile(String why) {
            super(why);
        }
    }

    XmlPart(InputStream stream, long packedSize) throws IOException, XMLStreamException {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Lazy parsing would throw out of getText, unchecked.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        this.stream = new Bounded(stream, packedSize);
        this.reader = factory.createXMLStreamReader(this.stream);
    }

    /** The next start of an element, null at the end; the name is {@link #name}. */
    @Nullable
    String nextStart() throws XMLStreamException, IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return reader.getLocalName();
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return null;
            }
        }
    }

    /** One step on: a code of {@link XMLStreamConstants}. */
    int next() throws XMLStreamException, IOException {
        if (!reader.hasNext()) {
            return XMLStreamConstants.END_DOCUMENT;
        }
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException e) {
            if (stream.exceeded) {
                throw new Hostile("expansion");
            }
            throw e;
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST) {
                    throw new Hostile("nesting");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Hostile("document type");
            default -> {}
        }
        return event;
    }

    String name() {
        return reader.getLocalName();
    }

    int depth() {
        return depth;
    }

    /** An attribute by its local name, whatever its namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    boolean flag(String name) {
        String written = attribute(name);
        return "1".equals(written) || "true".equals(written);
    }

    /** The text of the element just begun, which is then ended; texts of elements inside it are left out. */
    String text() throws XMLStreamException, IOException {
        int outside = depth - 1;
        String only = "";
        StringBuilder more = null;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (depth == outside + 1) {
                    if (more != null) {
                        more.append(reader.getText());
                    } else if (only.isEmpty()) {
                        only = reader.getText();
                    } else {
                        more = new StringBuilder(only).append(reader.getText());
                    }
                }
            } else if (depth == outside || event == XMLStreamConstants.END_DOCUMENT) {
                return more == null ? only : more.toString();
            }
        }
    }

    /** Goes past the element just begun. */
    void skip() throws XMLStreamException, IOException {
        int outside = depth - 1;
        while (depth > outside && next() != XMLStreamConstants.END_DOCUMENT) {
            // on
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /** Counts what comes out of the package. */
    private static final class Bounded extends FilterInputStream {
        private static final long MOST = 512L << 20;
        private static final long UNSUSPECTED = 24L << 20;
        private static final long RATIO = 250;
        /** A cell holds at most 32,767 characters, so this much without a single tag is no sheet. */
        private static final long LONGEST_VALUE = 2L << 20;

        private final long packedSize;
        private long count;
        private long sinceTag;
        private boolean exceeded;

        Bounded(InputStream in, long packedSize) {
            super(in);
            this.packedSize = Math.max(1, packedSize);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            if (read > 0) {
                count += read;
                sinceTag = hasTag(buffer, from, read) ? 0 : sinceTag + read;
                if (count > MOST || (count > UNSUSPECTED && count / packedSize > RATIO) || sinceTag > LONGEST_VALUE) {
                    exceeded = true;
                    throw new Hostile("expansion");
                }
            }
            return read;
        }

        private static boolean hasTag(byte[] buffer, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (buffer[i] == '<') {
                    return true;
                }
            }
            return false;
        }
    }
}
