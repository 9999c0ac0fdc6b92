package org.jishi.platform.workbook;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
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
    /** A cell holds at most 32,767 characters, each perhaps written as an escape of seven. */
    private static final int LONGEST_VALUE = 250_000;
    /** How much the parts of one file may hold together, unpacked: more than all the cells that are read, in bytes. */
    private static final long LONGEST_FILE = 256L << 20;

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

    /** The file goes on beyond what is read of any, without being made to do harm. */
    static final class Endless extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** What was read of all parts of one file, in bytes. */
    static final class Unpacked {
        private long count;
    }

    /** @param crc what the package says of the part's bytes; a negative one is not looked at */
    XmlPart(InputStream stream, long packedSize, long crc, Unpacked all) throws IOException, XMLStreamException {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // So comments and texts that nobody asks for are passed over, however long they are.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, true);
        this.stream = new Bounded(stream, packedSize, crc, all);
        this.reader = factory.createXMLStreamReader(this.stream);
    }

    /** A document whose characters are known already. */
    XmlPart(Reader text) throws XMLStreamException {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, true);
        this.stream = new Bounded(InputStream.nullInputStream(), 1, -1, new Unpacked());
        this.reader = factory.createXMLStreamReader(text);
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
            stream.failed = true;
            if (stream.exceeded != null) {
                throw stream.exceeded;
            }
            throw e;
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST) {
                    stream.failed = true;
                    throw new Hostile("nesting");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                stream.failed = true;
                throw new Hostile("document type");
            }
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
                    String piece = piece();
                    if (more != null) {
                        bound(more, piece);
                        more.append(piece);
                    } else if (only.isEmpty()) {
                        only = piece;
                    } else {
                        more = new StringBuilder(only).append(piece);
                    }
                }
            } else if (depth == outside || event == XMLStreamConstants.END_DOCUMENT) {
                return more == null ? only : more.toString();
            }
        }
    }

    /** The text of the element just begun with that of all elements inside it; the element is then ended. */
    String deepText() throws XMLStreamException, IOException {
        int outside = depth - 1;
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                String piece = piece();
                bound(text, piece);
                text.append(piece);
            } else if (depth == outside || event == XMLStreamConstants.END_DOCUMENT) {
                return text.toString();
            }
        }
    }

    private String piece() throws XMLStreamException, IOException {
        try {
            return reader.getText();
        } catch (UncheckedStreamException e) {
            // what lazy reading finds out only when it is asked for
            stream.failed = true;
            if (stream.exceeded != null) {
                throw stream.exceeded;
            }
            throw new XMLStreamException(e);
        }
    }

    /** A value that grows beyond what any cell holds, piece by piece, is none. */
    static void bound(StringBuilder value, String more) throws Hostile {
        if (value.length() + more.length() > LONGEST_VALUE) {
            throw new Hostile("value");
        }
    }

    /** Goes past the element just begun. */
    void skip() throws XMLStreamException, IOException {
        int outside = depth - 1;
        while (depth > outside && next() != XMLStreamConstants.END_DOCUMENT) {
            // on
        }
    }

    /** Also reads what was left unread, so that a changed byte anywhere in the part is found. */
    @Override
    public void close() throws IOException {
        try (stream) {
            stream.check();
        }
    }

    /** Counts what comes out of the package. */
    private static final class Bounded extends FilterInputStream {
        private static final long UNSUSPECTED = 24L << 20;
        private static final long RATIO = 250;
        /** A cell holds at most 32,767 characters, so this much without a single tag is no sheet. */
        private static final long LONGEST_VALUE = 512L << 10;

        private final long packedSize;
        private final long crc;
        private final Unpacked all;
        private final CRC32 found = new CRC32();
        private long count;
        private long sinceTag;
        private @Nullable IOException exceeded;
        private boolean failed;
        private boolean ended;

        Bounded(InputStream in, long packedSize, long crc, Unpacked all) {
            super(in);
            this.all = all;
            this.packedSize = Math.max(1, packedSize);
            this.crc = crc;
        }

        void check() throws IOException {
            byte[] rest = new byte[1 << 14];
            while (!ended && !failed && exceeded == null) {
                read(rest, 0, rest.length);
            }
            if (ended && crc >= 0 && found.getValue() != crc) {
                throw new ZipException("a part is not what its check sum says");
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read;
            try {
                read = in.read(buffer, from, length);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
            ended |= read < 0;
            if (read > 0) {
                found.update(buffer, from, read);
                count += read;
                sinceTag = hasTag(buffer, from, read) ? 0 : sinceTag + read;
                all.count += read;
                if ((count > UNSUSPECTED && count / packedSize > RATIO) || sinceTag > LONGEST_VALUE) {
                    exceeded = new Hostile("expansion");
                } else if (all.count > LONGEST_FILE) {
                    exceeded = new Endless();
                }
                if (exceeded != null) {
                    throw exceeded;
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
